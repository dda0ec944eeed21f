import { clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { CodEntry } from "../../../../../contracts/econt-cod"
import { formatMoney } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { Money } from "../../shared/components/money"
import { formatSofia } from "../../shared/sofia-date"
import { CodBadge } from "./cod-badge"

const HEAD = "txt-compact-xsmall-plus text-ui-fg-subtle px-2 py-2 text-start first:ps-4 last:pe-4 md:first:ps-6 md:last:pe-6"
const CELL = "px-2 py-2 first:ps-4 last:pe-4 md:first:ps-6 md:last:pe-6"

/** Paid more or less than expected, in words and with its sign. */
const Difference = ({ entry }: { entry: CodEntry }) => {
  const { t, language } = useText()
  const { difference } = entry
  if (difference === null || difference === 0) {
    return <span className="text-ui-fg-subtle">{difference === 0 ? <Money amount={0} /> : "–"}</span>
  }
  const amount = formatMoney(language, Math.abs(difference), "EUR")
  return (
    <span className="text-ui-fg-error whitespace-nowrap tabular-nums">
      <span aria-hidden>
        {difference > 0 ? "+" : "−"}
        {amount}
      </span>
      <span className="sr-only">{t(difference > 0 ? "econt_ledger.more_paid" : "econt_ledger.less", { amount })}</span>
    </span>
  )
}

const Sum = ({ amount, moment }: { amount: number | null; moment: string | null }) => {
  const { language } = useText()
  return amount === null ? (
    <span className="text-ui-fg-subtle">–</span>
  ) : (
    <span className="flex flex-col items-end">
      <Money amount={amount} />
      {moment && <span className="txt-compact-xsmall text-ui-fg-subtle whitespace-nowrap">{formatSofia(language, moment, "date")}</span>}
    </span>
  )
}

const Order = ({ entry }: { entry: CodEntry }) => {
  const { t } = useText()
  return entry.order_id ? (
    <Link to={`/orders/${entry.order_id}`} className="focus-visible:shadow-borders-focus rounded underline outline-none">
      #{entry.order_display_id}
    </Link>
  ) : (
    <span className="text-ui-fg-subtle">{t("econt_ledger.no_order")}</span>
  )
}

type CodTableProps = { entries: readonly CodEntry[]; isStale: boolean }

/** Cash on delivery by waybill. */
export const CodTable = ({ entries, isStale }: CodTableProps) => {
  const { t } = useText()
  const column = (name: "waybill" | "order" | "receiver" | "state" | "expected" | "collected" | "paid" | "difference", className?: string) => (
    <th scope="col" className={clx(HEAD, className)}>
      {t(`econt_ledger.column.${name}`)}
    </th>
  )
  return (
    // What scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("econt_ledger.list")}>
      <table className="txt-small w-full" aria-label={t("econt_ledger.list")} aria-busy={isStale}>
        <thead className="border-ui-border-base border-b">
          <tr>
            {column("waybill")}
            {column("order")}
            {column("receiver", "hidden md:table-cell")}
            {column("state")}
            {column("expected", "!text-end")}
            {column("collected", "!text-end")}
            {column("paid", "!text-end")}
            {column("difference", "!text-end")}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.shipment_number}-${entry.payout}`} className="border-ui-border-base border-b align-top last:border-b-0">
              <th scope="row" className={clx(CELL, "text-start font-normal tabular-nums")}>
                {entry.shipment_number}
              </th>
              <td className={CELL}>
                <Order entry={entry} />
              </td>
              <td className={clx(CELL, "hidden break-words md:table-cell")}>{entry.receiver_name}</td>
              <td className={CELL}>
                <CodBadge state={entry.state} />
              </td>
              <td className={clx(CELL, "text-end")}>
                <Sum amount={entry.expected} moment={null} />
              </td>
              <td className={clx(CELL, "text-end")}>
                <Sum amount={entry.collected} moment={entry.collected_at} />
              </td>
              <td className={clx(CELL, "text-end")}>
                <Sum amount={entry.paid} moment={entry.paid_at} />
              </td>
              <td className={clx(CELL, "text-end")}>
                <Difference entry={entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
