import { Text } from "@medusajs/ui"
import { REFUSALS, type CampaignNumbers } from "../../../../../contracts/email-campaign-delivery"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

/** What is counted together, and whether it is shown when there is none. */
const GROUPS = [
  { key: "sent", states: ["sent"], always: true },
  { key: "waiting", states: ["queued", "leased", "submitting", "deferred"], always: true },
  { key: "not_written", states: ["skipped", "suppressed"], always: true },
  { key: "failed", states: ["failed"], always: true },
  { key: "uncertain", states: ["uncertain"], always: false },
  { key: "canceled", states: ["canceled"], always: false },
  { key: "expired", states: ["expired"], always: false },
] as const

/** Where the mails stand: the numbers add up to the chosen. Below, why people are not written to and what servers replied. */
export const StateNumbers = ({ numbers }: { numbers: CampaignNumbers }) => {
  const { t, language } = useText()
  const number = (value: number) => formatNumber(language, value)
  const groups = GROUPS.map(({ key, states, always }) => ({ key, always, value: states.reduce((sum, state) => sum + numbers.states[state], 0) }))
  const refusals = REFUSALS.flatMap((reason) => (numbers.refusals[reason] > 0 ? [{ reason, count: numbers.refusals[reason] }] : []))
  return (
    <div className="flex flex-col gap-y-4 px-4 py-4 md:px-6">
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {groups
          .filter(({ always, value }) => always || value > 0)
          .map(({ key, value }) => (
            <div key={key} className="bg-ui-bg-subtle flex flex-col gap-y-1 rounded-lg px-3 py-2">
              <dt className="txt-compact-small text-ui-fg-subtle break-words">{t(`email_campaign_page.run.state.${key}`)}</dt>
              <dd className="h2-core tabular-nums">{number(value)}</dd>
            </div>
          ))}
      </dl>
      {refusals.length > 0 && (
        <div className="flex flex-col gap-y-1">
          <Text size="small" weight="plus">
            {t("email_campaign_page.run.why_not")}
          </Text>
          <ul className="txt-compact-small text-ui-fg-subtle flex flex-wrap gap-x-6 gap-y-1">
            {refusals.map(({ reason, count }) => (
              <li key={reason} className="tabular-nums">
                {t(`email_campaigns.refusal.${reason}`)}: {number(count)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {numbers.failures.length > 0 && (
        <div className="flex flex-col gap-y-1">
          <Text size="small" weight="plus">
            {t("email_campaign_page.run.replies")}
          </Text>
          <ul className="divide-ui-border-base divide-y">
            {numbers.failures.map(({ code, enhanced, reason, count }, index) => (
              <li key={index} className="txt-compact-small flex items-start justify-between gap-x-4 py-1.5">
                <span className="min-w-0 break-words">{[code, enhanced, reason].filter(Boolean).join(" ") || t("email_campaign_page.run.no_reply")}</span>
                <span className="tabular-nums">{number(count)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
