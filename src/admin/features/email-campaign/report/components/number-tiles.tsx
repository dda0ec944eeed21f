import type { CampaignReport } from "../../../../../contracts/email-campaign-report"
import { formatMoney, formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

type Tile = { key: string; label: string; value: string; note: string | null }

/** A share; below one percent with two decimals, where each complaint counts. */
const share = (language: string, part: number, whole: number): string | null =>
  whole > 0
    ? new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: part / whole < 0.01 ? 2 : 1 }).format(part / whole)
    : null

const useTiles = (report: CampaignReport): Tile[] => {
  const { t, language } = useText()
  const { chosen, sent, delivered, tracked, opened, clicked, unsubscribed, bounced, complained, revenue } = report
  const number = (value: number) => formatNumber(language, value)
  const of = (part: number, whole: number, key: "of_chosen" | "of_sent" | "of_tracked" | "of_delivered") => {
    const percent = share(language, part, whole)
    return percent && t(`email_report.${key}`, { percent, count: whole, whole: number(whole) })
  }
  const tile = (key: Parameters<typeof label>[0], value: number, note: string | null): Tile => ({ key, label: label(key), value: number(value), note })
  const label = (key: "sent" | "delivered" | "opened" | "clicked" | "unsubscribed" | "bounced" | "complained") => t(`email_report.tile.${key}`)
  return [
    tile("sent", sent, of(sent, chosen, "of_chosen")),
    tile("delivered", delivered, of(delivered, sent, "of_sent")),
    tile("opened", opened.people, [of(opened.people, tracked, "of_tracked"), opened.machines > 0 ? t("email_report.machines", { count: opened.machines, number: number(opened.machines) }) : null].filter(Boolean).join(" · ") || null),
    tile("clicked", clicked, of(clicked, tracked, "of_tracked")),
    tile("unsubscribed", unsubscribed, of(unsubscribed, delivered, "of_delivered")),
    tile("bounced", bounced.hard + bounced.soft, t("email_report.bounces", { hard: number(bounced.hard), soft: number(bounced.soft) })),
    tile("complained", complained, of(complained, delivered, "of_delivered")),
    {
      key: "revenue",
      label: t("email_report.tile.revenue"),
      value: revenue.length > 0 ? revenue.map(({ amount, currency_code }) => formatMoney(language, amount, currency_code)).join(" + ") : "–",
      note: t("email_report.orders_count", { count: revenue.reduce((sum, { orders }) => sum + orders, 0) }),
    },
  ]
}

/** The numbers of a campaign with the shares they are. */
export const NumberTiles = ({ report }: { report: CampaignReport }) => {
  const tiles = useTiles(report)
  return (
    <dl className="grid grid-cols-2 gap-2 px-3 py-4 min-[400px]:gap-3 min-[400px]:px-4 md:px-6 lg:grid-cols-4">
      {tiles.map(({ key, label, value, note }) => (
        <div key={key} className="bg-ui-bg-subtle flex min-w-0 flex-col gap-y-1 rounded-lg px-4 py-3">
          <dt className="txt-compact-small text-ui-fg-subtle">{label}</dt>
          <dd className="h1-core break-words tabular-nums">{value}</dd>
          {note && <dd className="txt-compact-xsmall text-ui-fg-subtle">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
