import { Text } from "@medusajs/ui"
import type { CodTotals } from "../../../../../contracts/econt-cod"
import { BarChart } from "../../../../components/bar-chart"
import { formatMoney } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { formatSofia } from "../../shared/sofia-date"

/** Told apart by height of tone and by outline, not by hue alone. */
const SERIES = [
  { key: "expected", bar: "fill-ui-bg-component stroke-ui-fg-subtle", mark: "bg-ui-bg-component border-ui-fg-subtle" },
  { key: "collected", bar: "fill-ui-tag-blue-icon stroke-ui-tag-blue-icon", mark: "bg-ui-tag-blue-icon border-ui-tag-blue-icon" },
  { key: "paid", bar: "fill-ui-tag-green-icon stroke-ui-tag-green-icon", mark: "bg-ui-tag-green-icon border-ui-tag-green-icon" },
] as const

/** Expected, collected and paid out per week. */
export const WeekPlot = ({ weeks }: { weeks: CodTotals["weeks"] }) => {
  const { t, language } = useText()
  if (!weeks.some((week) => SERIES.some(({ key }) => week[key] > 0))) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("econt_ledger.weeks.none")}
      </Text>
    )
  }
  return (
    <BarChart
      title={t("econt_ledger.weeks.title")}
      unfold={t("econt_ledger.weeks.table")}
      rowHead={t("econt_ledger.weeks.week")}
      nameOf={({ week }) => formatSofia(language, week, "date")}
      rows={weeks}
      columns={SERIES.map(({ key, ...look }) => ({ key, label: t(`econt_ledger.weeks.${key}`), look }))}
      format={(value) => formatMoney(language, value, "EUR")}
    />
  )
}
