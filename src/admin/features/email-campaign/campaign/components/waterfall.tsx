import { Text, clx } from "@medusajs/ui"
import type { AudienceCount } from "../../../../../contracts/email-campaign-sending"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

type Step = { key: string; label: string; value: number; /** Where its bar begins. */ from: number; look: string }

type WaterfallProps = { count: AudienceCount; isStale: boolean }

/** From all that are chosen down to those who get a mail: each reason not to write takes its part away. */
export const Waterfall = ({ count, isStale }: WaterfallProps) => {
  const { t, language } = useText()
  const number = (value: number) => formatNumber(language, value)
  const { chosen, mailable, refusals } = count
  const taken = (to: number) => refusals.slice(0, to + 1).reduce((sum, each) => sum + each.count, 0)
  const steps: Step[] = [
    { key: "chosen", label: t("email_campaign_page.audience.chosen"), value: chosen, from: 0, look: "bg-ui-tag-neutral-icon" },
    ...refusals.map(({ reason, count: value }, index) => ({
      key: reason,
      label: t(`email_campaigns.refusal.${reason}`),
      value: -value,
      from: chosen - taken(index),
      look: "bg-ui-tag-orange-icon",
    })),
    { key: "mailable", label: t("email_campaign_page.audience.mailable"), value: mailable, from: 0, look: "bg-ui-tag-green-icon" },
  ]
  const percent = (value: number) => `${chosen > 0 ? (100 * value) / chosen : 0}%`
  return (
    <div className="flex flex-col gap-y-3" aria-busy={isStale}>
      <Text size="small" weight="plus" role="status">
        {chosen === 0
          ? t("email_campaign_page.audience.nobody")
          : t(refusals.length > 0 ? "email_campaign_page.audience.sum_because" : "email_campaign_page.audience.sum", {
              count: chosen,
              chosen: number(chosen),
              mailable: number(mailable),
            })}
      </Text>
      {chosen > 0 && (
        <ul aria-label={t("email_campaign_page.audience.waterfall")} className="flex flex-col gap-y-2">
          {steps.map(({ key, label, value, from, look }) => (
            <li key={key} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)_5rem]">
              <span className="txt-compact-small min-w-0 break-words">{label}</span>
              <span className="txt-compact-small text-end tabular-nums sm:order-last">{number(value)}</span>
              <span aria-hidden className="bg-ui-bg-component relative col-span-2 block h-2.5 overflow-hidden rounded-full sm:col-span-1">
                <span
                  className={clx("absolute inset-y-0 min-w-0.5 rounded-full", look)}
                  style={{ insetInlineStart: percent(from), width: percent(Math.abs(value)) }}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
