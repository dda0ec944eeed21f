import { Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { Contact } from "../../../../../contracts/email-campaign-contact"
import type { EmailDocument } from "../../../../../contracts/email-campaign-document"
import type { PreviewMailBody } from "../../../../../contracts/email-campaign-preview"
import { errorSentence } from "../../../../components/error-state"
import { toApiError } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"
import { useSettled } from "../../../../lib/use-settled"
import { composerQueries } from "../../api/composer"
import { FindingList } from "../components/finding-list"
import { MailFrame } from "../components/mail-frame"
import { type PreviewChoice, PreviewSwitches } from "../components/preview-switches"
import { SizeBar } from "../components/size-bar"
import { useComposer, useComposerState, useDocument } from "../state/composer-context"
import { partName } from "../state/describe"
import { partIds } from "../state/places"
import { stampOf } from "../state/stamps"
import { useUi } from "../ui-context"
import { ContactChoice } from "./contact-choice"

const QUIET_MS = 500

const readerOf = (contact: Contact | null): Pick<PreviewMailBody, "fields" | "facts"> =>
  contact === null
    ? { fields: {}, facts: {} }
    : {
        fields: { ...(contact.first_name && { first_name: contact.first_name }), ...(contact.last_name && { last_name: contact.last_name }) },
        facts: { has_account: contact.customer_id !== null, has_ordered: contact.source === "order" },
      }

const Made = ({ document }: { document: EmailDocument }) => {
  const { t } = useText()
  const { select } = useComposer()
  const { leave, edit } = useUi()
  const locale = useComposerState((state) => state.locale)
  const [choice, setChoice] = useState<PreviewChoice>({ view: "phone", isDark: false, hasImages: true })
  const [contact, setContact] = useState<Contact | null>(null)
  const made = useQuery(
    composerQueries.preview(stampOf(document), {
      document,
      locale,
      mode: choice.isDark ? "dark" : "light",
      images: choice.hasImages,
      ...readerOf(contact),
    })
  )
  const { data, error } = made
  return (
    <section aria-label={t("email_composer.pane.preview")} aria-busy={made.isFetching} className="flex min-h-0 min-w-0 flex-1 flex-col gap-y-3 p-3">
      <PreviewSwitches choice={choice} onChange={setChoice} />
      <ContactChoice contact={contact} onChoose={setContact} />
      {error && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {t("email_composer.preview.failed", { reason: errorSentence(t, toApiError(error)) })}
        </Text>
      )}
      {data && (
        <>
          <div className="bg-ui-bg-subtle min-w-0 rounded-md px-3 py-2">
            <Text size="small" weight="plus" className="break-words">
              {data.mail.subject || t("email_composer.preview.no_subject")}
            </Text>
            <Text size="small" className="text-ui-fg-subtle break-words">
              {data.mail.preheader || t("email_composer.preview.no_preheader")}
            </Text>
          </div>
          <MailFrame mail={data.mail} view={choice.view} />
          <SizeBar bytes={data.mail.bytes} />
          <FindingList
            findings={data.findings}
            nameOf={(id) => partName(t, document, id) || null}
            onOpen={(id) => {
              if (id !== null && partIds(document).includes(id)) {
                select(id)
                leave()
              } else {
                select(null)
                edit()
              }
            }}
          />
        </>
      )}
    </section>
  )
}

/** The mail as somebody gets it at this moment: the server makes it, after a short pause in writing. */
const PreviewPane = () => {
  const document = useSettled(useDocument(), QUIET_MS)
  return document ? <Made document={document} /> : null
}

export default PreviewPane
