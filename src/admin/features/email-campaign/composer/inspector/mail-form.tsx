import type { EmailDocument } from "../../../../../contracts/email-campaign-document"
import { plainLine } from "../../../../../mail/document/fields"
import { useText } from "../../../../lib/text"
import { useComposer, useComposerState } from "../state/composer-context"
import { changeHead } from "../state/operations"
import { LineField } from "../text/line-field"
import { ThemeForm } from "./theme-form"

/** What an inbox on a computer shows. */
const SUBJECT = 60
const PREHEADER = 110

/** Subject, preheader and theme of the mail. */
export const MailForm = ({ document }: { document: EmailDocument }) => {
  const { t } = useText()
  const { apply, getState } = useComposer()
  const locale = useComposerState((state) => state.locale)
  const set = (head: Partial<Pick<EmailDocument, "subject" | "preheader">>) => {
    const before = getState().content
    apply(changeHead(head), { merge: `head:${Object.keys(head).join()}` })
    return getState().content !== before
  }
  const count = (length: number, limit: number) => t("email_composer.mail.length", { length, limit })
  return (
    <>
      <div data-lead className="flex flex-col gap-y-4">
        <LineField
          key={`subject-${locale}`}
          label={t("email_composer.mail.subject")}
          hint={count(plainLine(document.subject).length, SUBJECT)}
          value={document.subject}
          onChange={(subject) => set({ subject })}
        />
        <LineField
          key={`preheader-${locale}`}
          label={t("email_composer.mail.preheader")}
          hint={count(plainLine(document.preheader).length, PREHEADER)}
          value={document.preheader}
          onChange={(preheader) => set({ preheader })}
        />
      </div>
      <ThemeForm document={document} />
    </>
  )
}
