import { clx } from "@medusajs/ui"
import type { CampaignResults } from "../../../../../contracts/email-campaign-campaign"
import { formatMoney, formatPercent } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

/** Places of figures in a row; where the table is narrower they stand in one line instead. */
export const FIGURES = ["opened", "clicked", "revenue"] as const
type Figure = (typeof FIGURES)[number]

type RowResultsProps = { results: CampaignResults | null }

/** In words, or why there is nothing to say. */
const useFigures = (results: CampaignResults | null): Record<Figure, { values: string[]; why: string | null }> => {
  const { t, language } = useText()
  const share = (count: number) => (results && results.tracked > 0 ? [formatPercent(language, count / results.tracked, 1)] : [])
  const revenue = (results?.revenue ?? []).map(({ amount, currency_code }) => formatMoney(language, amount, currency_code))
  const noneTracked = results && t("email_campaigns.none_tracked")
  return {
    opened: { values: share(results?.opened ?? 0), why: noneTracked },
    clicked: { values: share(results?.clicked ?? 0), why: noneTracked },
    revenue: { values: revenue, why: results && t("email_campaigns.no_orders") },
  }
}

/** What a campaign brought, in cells of the list; a dash says why it is one. */
export const RowResults = ({ results }: RowResultsProps) => {
  const figures = useFigures(results)
  return FIGURES.map((key) => {
    const { values, why } = figures[key]
    return (
      <td key={key} className="txt-compact-small hidden px-3 py-3 text-end tabular-nums lg:table-cell">
        {values.map((value, index) => (
          <span key={value} className="block whitespace-nowrap">
            {index > 0 ? `+ ${value}` : value}
          </span>
        ))}
        {values.length === 0 && (
          <span title={why ?? undefined} className={clx(why && "text-ui-fg-subtle")}>
            <span aria-hidden={why !== null}>–</span>
            {why && <span className="sr-only">{why}</span>}
          </span>
        )}
      </td>
    )
  })
}

/** The same in one line, of what there is something to say of. */
export const RowResultsLine = ({ results }: RowResultsProps) => {
  const { t } = useText()
  const figures = useFigures(results)
  const said = FIGURES.filter((key) => figures[key].values.length > 0)
  return said.length === 0 ? null : (
    <span className="txt-compact-xsmall text-ui-fg-subtle flex flex-wrap gap-x-3 gap-y-1 tabular-nums lg:hidden">
      {said.map((key) => (
        <span key={key} className="whitespace-nowrap">
          {t(`email_campaigns.column.${key}`)} {figures[key].values.join(" + ")}
        </span>
      ))}
    </span>
  )
}
