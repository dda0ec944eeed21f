import { Text } from "@medusajs/ui"
import type { ContactDetail } from "../../../../../contracts/email-campaign-contact"
import { formatDate } from "../../../../lib/format"
import { type Translate, useText } from "../../../../lib/text"
import { sourceWords } from "../source-words"

type Event = ContactDetail["events"][number]

/** What somebody agreed to, in a few words. */
export const purposeWords = (t: Translate, purpose: string): string =>
  purpose === "marketing" || purpose === "tracking"
    ? t(`email_contacts.purpose.${purpose}`)
    : t("email_contacts.purpose.topic", { topic: purpose.replace(/^topic:/, "") })

const DOT = { ask: "bg-ui-tag-orange-icon", grant: "bg-ui-tag-green-icon", withdraw: "bg-ui-tag-red-icon" } as const

const details = (t: Translate, { basis, source, text_version, ip_prefix, actor }: Event): string[] => [
  ...(basis ? [t(`email_contacts.basis.${basis}`)] : []),
  sourceWords(t, source),
  ...(text_version ? [t("email_contacts.log.text", { version: text_version })] : []),
  ...(ip_prefix ? [t("email_contacts.log.network", { network: ip_prefix })] : []),
  ...(actor === "contact" ? [] : [actor === "system" ? t("email_contacts.log.by_system") : t("email_contacts.log.by_user")]),
]

/** All a contact ever said, the newest first: the proof that it may be written to. */
export const ConsentTimeline = ({ events }: { events: readonly Event[] }) => {
  const { t, language } = useText()
  return (
    <ol aria-label={t("email_contacts.log.title")} className="flex flex-col">
      {events.map((event) => (
        <li key={event.id} className="border-ui-border-base relative ml-1.5 flex flex-col gap-y-0.5 border-l pb-5 pl-5 last:pb-0">
          <span aria-hidden className={`absolute -left-[5px] top-1.5 size-2.5 rounded-full ${DOT[event.action]}`} />
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Text size="small" weight="plus">
              {t(`email_contacts.event.${event.action}`, { purpose: purposeWords(t, event.purpose) })}
            </Text>
            <Text as="span" size="xsmall" className="text-ui-fg-subtle tabular-nums">
              {formatDate(language, event.at, "moment")}
            </Text>
          </div>
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {details(t, event).join(" · ")}
          </Text>
        </li>
      ))}
    </ol>
  )
}
