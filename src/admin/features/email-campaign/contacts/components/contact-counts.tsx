import { Text } from "@medusajs/ui"
import type { ContactCounts as Counts } from "../../../../../contracts/email-campaign-contact"
import { UNMAILABLE_REASONS } from "../../../../../contracts/email-campaign-consent"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

type ContactCountsProps = { counts: Counts }

/** How many contacts there are, how many may be written to, and why the others may not; the numbers add up. */
export const ContactCounts = ({ counts }: ContactCountsProps) => {
  const { t, language } = useText()
  const reasons = UNMAILABLE_REASONS.flatMap((reason) => {
    const count = counts.unmailable[reason] ?? 0
    return count > 0 ? [{ reason, count }] : []
  })
  return (
    <div className="grid gap-x-8 gap-y-3 px-4 py-4 md:grid-cols-[auto_minmax(0,1fr)] md:px-6">
      <Text size="small" weight="plus">
        {t("email_campaign.contacts.sum", { count: counts.total, total: formatNumber(language, counts.total), mailable: formatNumber(language, counts.mailable) })}
      </Text>
      {reasons.length > 0 && (
        <ul aria-label={t("email_campaign.contacts.why")} className="txt-compact-small text-ui-fg-subtle flex flex-wrap gap-x-6 gap-y-1">
          {reasons.map(({ reason, count }) => (
            <li key={reason} className="tabular-nums">
              {t(`email_campaign.contacts.count.${reason}`, { count, number: formatNumber(language, count) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
