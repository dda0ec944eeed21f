import { formatDate, formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

export type Day = { day: string; opens: number; unit_switches: number; size_clicks: number }

const HEIGHT = 96
const STEP = 10
const GAP = 2

/** Opens per day as bars; the numbers are in a table that can be unfolded and that screen readers get. */
export const DayChart = ({ days }: { days: Day[] }) => {
  const { t, language } = useText()
  const most = Math.max(1, ...days.map(({ opens }) => opens))
  const columns = [
    { key: "opens", label: t("size_guide_list.analytics_card.opens") },
    { key: "size_clicks", label: t("size_guide_list.analytics_card.size_clicks") },
    { key: "unit_switches", label: t("size_guide_list.analytics_card.unit_switches") },
  ] as const
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex gap-x-2">
        <span aria-hidden className="txt-compact-xsmall text-ui-fg-subtle flex flex-col justify-between tabular-nums">
          <span>{formatNumber(language, most)}</span>
          <span>0</span>
        </span>
        <svg
          aria-hidden
          viewBox={`0 0 ${Math.max(days.length, 1) * STEP} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="border-ui-border-base h-24 w-full border-b"
        >
          {days.map(({ day, opens }, index) => {
            const height = (opens / most) * HEIGHT
            return (
              <rect
                key={day}
                x={index * STEP + GAP / 2}
                y={HEIGHT - height}
                width={STEP - GAP}
                height={height}
                className="fill-ui-tag-blue-icon"
              />
            )
          })}
        </svg>
      </div>
      <details>
        <summary className="txt-compact-small-plus focus-visible:shadow-borders-focus cursor-pointer rounded py-1 outline-none">
          {t("size_guide_list.analytics_card.table")}
        </summary>
        {/* What scrolls must be reachable by keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="max-h-60 overflow-auto" tabIndex={0} role="region" aria-label={t("size_guide_list.analytics_card.per_day")}>
          <table className="txt-small w-full tabular-nums">
            <caption className="sr-only">{t("size_guide_list.analytics_card.per_day")}</caption>
            <thead>
              <tr>
                <th scope="col" className="py-1 text-start">
                  {t("size_guide_list.analytics_card.day")}
                </th>
                {columns.map(({ key, label }) => (
                  <th key={key} scope="col" className="py-1 ps-3 text-end">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day.day} className="border-ui-border-base border-t">
                  <th scope="row" className="whitespace-nowrap py-1 text-start font-normal">
                    {formatDate(language, day.day)}
                  </th>
                  {columns.map(({ key }) => (
                    <td key={key} className="py-1 ps-3 text-end">
                      {formatNumber(language, day[key])}
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
