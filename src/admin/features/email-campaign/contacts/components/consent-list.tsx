import { StatusBadge, Text } from "@medusajs/ui"
import type { ContactDetail } from "../../../../../contracts/email-campaign-contact"
import { formatDate } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { purposeWords } from "./consent-timeline"

const LOOK = { asked: "orange", granted: "green", withdrawn: "red" } as const

/** Where a contact stands with each purpose now. */
export const ConsentList = ({ consents }: Pick<ContactDetail, "consents">) => {
  const { t, language } = useText()
  return (
    <ul className="divide-ui-border-base divide-y">
      {consents.map(({ purpose, state, basis, since }) => (
        <li key={purpose} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0">
          <div className="flex min-w-0 flex-col">
            <Text size="small" weight="plus" className="break-words">
              {purposeWords(t, purpose)}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {[...(basis ? [t(`email_contacts.basis.${basis}`)] : []), t("email_contacts.since", { date: formatDate(language, since) })].join(" · ")}
            </Text>
          </div>
          <StatusBadge color={LOOK[state]}>{t(`email_contacts.state.${state}`)}</StatusBadge>
        </li>
      ))}
    </ul>
  )
}
