import { Text } from "@medusajs/ui"
import type { CampaignReport, ComparedGroup } from "../../../../../contracts/email-campaign-report"
import { formatMoney, formatNumber, formatPercent } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { type Difference, differenceOf, verdictOf } from "../difference"

const HEAD = "txt-compact-xsmall-plus text-ui-fg-subtle py-2 text-start"
const CELL = "txt-compact-small py-2 ps-3 text-end align-top tabular-nums"

const HUNDRED = 100

const Row = ({ name, group }: { name: string; group: ComparedGroup }) => {
  const { language } = useText()
  const { people, buyers, revenue } = group
  return (
    <tr className="border-ui-border-base border-t">
      <th scope="row" className="txt-compact-small-plus py-2 text-start align-top">
        {name}
      </th>
      <td className={CELL}>{formatNumber(language, people)}</td>
      <td className={CELL}>
        {formatNumber(language, buyers)}
        <span className="text-ui-fg-subtle block">{people > 0 && formatPercent(language, buyers / people, 1)}</span>
      </td>
      <td className={CELL}>
        {revenue.length === 0 || people === 0
          ? "–"
          : revenue.map(({ currency_code, amount }) => (
              <span key={currency_code} className="block">
                {formatMoney(language, (amount / people) * HUNDRED, currency_code)}
              </span>
            ))}
      </td>
    </tr>
  )
}

/** Where the difference lies on a line with nought in its middle. */
const Interval = ({ value, low, high }: Difference) => {
  const reach = Math.max(Math.abs(low), Math.abs(high)) * 1.1 || 1
  const at = (share: number) => `${50 + (share / reach) * 50}%`
  return (
    <svg aria-hidden className="h-6 w-full">
      <line x1="0" x2="100%" y1="12" y2="12" className="stroke-ui-border-base" />
      <line x1="50%" x2="50%" y1="2" y2="22" className="stroke-ui-border-strong" />
      <line x1={at(low)} x2={at(high)} y1="12" y2="12" strokeWidth="4" strokeLinecap="round" className="stroke-ui-tag-blue-icon opacity-50" />
      <circle cx={at(value)} cy="12" r="5" className="fill-ui-tag-blue-icon" />
    </svg>
  )
}

/** What the campaign has changed: those written to beside those held back. */
export const Comparison = ({ held, others }: NonNullable<CampaignReport["comparison"]>) => {
  const { t, language } = useText()
  const difference = differenceOf(others, held)
  const [value, low, high] = [difference.value, difference.low, difference.high].map((share) => formatNumber(language, share * HUNDRED, 1))
  const verdict = verdictOf(difference)
  return (
    <div className="flex flex-col gap-y-4">
      <table className="w-full table-fixed border-collapse" aria-label={t("email_report.comparison")}>
        <thead>
          <tr>
            <td className={HEAD} />
            {(["people", "ordered", "per_hundred"] as const).map((column) => (
              <th key={column} scope="col" className={`${HEAD} ps-3 !text-end`}>
                {t(`email_report.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name={t("email_report.others")} group={others} />
          <Row name={t("email_report.held")} group={held} />
        </tbody>
      </table>
      <div className="flex flex-col gap-y-2">
        <Text size="small" weight={verdict === "chance" ? "regular" : "plus"}>
          {t(`email_report.verdict.${verdict}`, { value: value.replace(/^-/, ""), low, high })}
        </Text>
        <Interval {...difference} />
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("email_report.interval", { low, high })}
        </Text>
      </div>
    </div>
  )
}
