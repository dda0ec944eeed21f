import { BarChart } from "../../../../components/bar-chart"
import { formatDate, formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

export type Day = { day: string; opens: number; unit_switches: number; size_clicks: number }

const OPENS = { bar: "fill-ui-tag-blue-icon", mark: "bg-ui-tag-blue-icon border-ui-tag-blue-icon" }

/** Opens per day; what was done in the guide is in the table. */
export const DayChart = ({ days }: { days: Day[] }) => {
  const { t, language } = useText()
  return (
    <BarChart
      title={t("size_guide_list.analytics_card.per_day")}
      unfold={t("size_guide_list.analytics_card.table")}
      rowHead={t("size_guide_list.analytics_card.day")}
      nameOf={({ day }) => formatDate(language, day)}
      rows={days}
      columns={[
        { key: "opens", label: t("size_guide_list.analytics_card.opens"), look: OPENS },
        { key: "size_clicks", label: t("size_guide_list.analytics_card.size_clicks") },
        { key: "unit_switches", label: t("size_guide_list.analytics_card.unit_switches") },
      ]}
      format={(value) => formatNumber(language, value)}
    />
  )
}
