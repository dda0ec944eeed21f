import { Text } from "@medusajs/ui"
import type { CodTotals } from "../../../../../contracts/econt-cod"
import { formatMoney } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { Money } from "../../shared/components/money"
import { formatSofia } from "../../shared/sofia-date"

const HEIGHT = 100
const STEP = 32
const BAR = 8
const GAP = 2

/** Told apart by height of tone and by outline, not by hue alone. */
const SERIES = [
  { key: "expected", bar: "fill-ui-bg-component stroke-ui-fg-subtle", dot: "bg-ui-bg-component border-ui-fg-subtle" },
  { key: "collected", bar: "fill-ui-tag-blue-icon stroke-ui-tag-blue-icon", dot: "bg-ui-tag-blue-icon border-ui-tag-blue-icon" },
  { key: "paid", bar: "fill-ui-tag-green-icon stroke-ui-tag-green-icon", dot: "bg-ui-tag-green-icon border-ui-tag-green-icon" },
] as const

/** Expected, collected and paid out per week as bars; the numbers are in a table that can be unfolded and that screen readers get. */
export const WeekPlot = ({ weeks }: { weeks: CodTotals["weeks"] }) => {
  const { t, language } = useText()
  const most = Math.max(...weeks.flatMap((week) => SERIES.map(({ key }) => week[key])), 0)
  if (most === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("econt_ledger.weeks.none")}
      </Text>
    )
  }
  const day = (week: string) => formatSofia(language, week, "date")
  return (
    <div className="flex flex-col gap-y-3">
      <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1">
        {SERIES.map(({ key, dot }) => (
          <li key={key} className="txt-compact-xsmall flex items-center gap-x-1.5">
            <span className={`inline-block size-2.5 rounded-sm border ${dot}`} />
            {t(`econt_ledger.weeks.${key}`)}
          </li>
        ))}
      </ul>
      <div aria-hidden className="flex gap-x-2">
        <span className="txt-compact-xsmall text-ui-fg-subtle flex shrink-0 flex-col justify-between tabular-nums">
          <span>{formatMoney(language, most, "EUR")}</span>
          <span>0</span>
        </span>
        <div className="min-w-0 flex-1">
          <svg
            viewBox={`0 0 ${weeks.length * STEP} ${HEIGHT}`}
            preserveAspectRatio="none"
            className="border-ui-border-base h-32 w-full border-b"
          >
            {weeks.flatMap((week, index) =>
              SERIES.map(({ key, bar }, at) => {
                const height = (week[key] / most) * HEIGHT
                return (
                  <rect
                    key={`${week.week}-${key}`}
                    x={index * STEP + GAP + at * (BAR + GAP)}
                    y={HEIGHT - height}
                    width={BAR}
                    height={height}
                    vectorEffect="non-scaling-stroke"
                    className={bar}
                  />
                )
              })
            )}
          </svg>
          <span className="txt-compact-xsmall text-ui-fg-subtle flex justify-between pt-1">
            <span>{day(weeks[0].week)}</span>
            {weeks.length > 1 && <span>{day(weeks[weeks.length - 1].week)}</span>}
          </span>
        </div>
      </div>
      <details>
        <summary className="txt-compact-small-plus focus-visible:shadow-borders-focus cursor-pointer rounded py-1 outline-none">
          {t("econt_ledger.weeks.table")}
        </summary>
        {/* What scrolls must be reachable by keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="max-h-60 overflow-auto" tabIndex={0} role="region" aria-label={t("econt_ledger.weeks.title")}>
          <table className="txt-small w-full">
            <caption className="sr-only">{t("econt_ledger.weeks.title")}</caption>
            <thead>
              <tr>
                <th scope="col" className="py-1 text-start">
                  {t("econt_ledger.weeks.week")}
                </th>
                {SERIES.map(({ key }) => (
                  <th key={key} scope="col" className="py-1 ps-3 text-end">
                    {t(`econt_ledger.weeks.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.week} className="border-ui-border-base border-t">
                  <th scope="row" className="whitespace-nowrap py-1 text-start font-normal">
                    {day(week.week)}
                  </th>
                  {SERIES.map(({ key }) => (
                    <td key={key} className="py-1 ps-3 text-end">
                      <Money amount={week[key]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  )
}
