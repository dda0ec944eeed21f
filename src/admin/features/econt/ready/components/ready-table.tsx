import { Checkbox } from "@medusajs/ui"
import { useRef } from "react"
import { Link } from "react-router-dom"
import type { ReadyOrder } from "../../../../../contracts/econt-shipment"
import { formatAge } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { Destination } from "../../desk/components/destination"
import { handleRowKey } from "../../desk/row-keys"
import { Money } from "../../shared/components/money"
import { ProblemList } from "../../shared/components/problem-list"

const HEAD = "txt-compact-small-plus text-ui-fg-subtle px-3 py-2 text-start"
const CELL = "px-3 py-2 align-top"

const Outstanding = ({ order }: { order: ReadyOrder }) => {
  const { t } = useText()
  return order.outstanding > 0 ? <Money amount={order.outstanding} /> : <span className="text-ui-fg-subtle">{t("econt_ready.paid")}</span>
}

const Problems = ({ order }: { order: ReadyOrder }) => {
  const { t } = useText()
  if (order.problems.length === 0) {
    return null
  }
  return (
    <div className="flex flex-col items-start gap-y-1.5">
      <ProblemList problems={order.problems} />
      {order.problems.some(({ severity }) => severity === "error") && (
        <Link
          to={`/orders/${order.order_id}`}
          aria-label={`${t("econt_ready.mend")}: ${t("econt_ready.order", { number: order.display_id })}`}
          className="text-ui-tag-blue-text txt-compact-small focus-visible:shadow-borders-focus rounded underline outline-none"
        >
          {t("econt_ready.mend")}
        </Link>
      )}
    </div>
  )
}

type ReadyRowProps = { order: ReadyOrder; isSelected: boolean; canSelect: boolean; onSelect: (isSelected: boolean, isRange: boolean) => void }

const ReadyRow = ({ order, isSelected, canSelect, onSelect }: ReadyRowProps) => {
  const { t, language } = useText()
  const withShift = useRef(false)
  const pieces = t("econt_ready.pieces", { count: order.pieces })
  const place = order.destination_label || t("econt_ready.no_choice")
  return (
    <tr className="txt-compact-small border-ui-border-base hover:bg-ui-bg-base-hover focus-within:bg-ui-bg-base-hover border-b last:border-b-0">
      {canSelect && (
        <td className="w-8 py-2 ps-4 align-top">
          <Checkbox
            checked={isSelected}
            aria-label={t("econt_ready.select", { number: order.display_id })}
            onClick={(event) => {
              withShift.current = event.shiftKey
            }}
            onCheckedChange={(next) => onSelect(next === true, withShift.current)}
          />
        </td>
      )}
      <th scope="row" className={`${CELL} w-full text-start font-normal md:w-auto`}>
        <span className="flex min-w-0 flex-col gap-y-1">
          <span className="flex flex-wrap items-baseline gap-x-2">
            <Link
              to={`/orders/${order.order_id}`}
              data-row={order.order_id}
              className="txt-compact-small-plus focus-visible:shadow-borders-focus whitespace-nowrap rounded outline-none"
            >
              {t("econt_ready.order", { number: order.display_id })}
            </Link>
            <span className="text-ui-fg-subtle txt-compact-xsmall whitespace-nowrap">{formatAge(language, order.created_at)}</span>
          </span>
          <span className="flex flex-col items-start gap-1 md:hidden">
            <span className="break-words">{order.receiver_name}</span>
            <Destination type={order.delivery_type} label={place} className="text-ui-fg-subtle" />
            <span className="text-ui-fg-subtle flex flex-wrap gap-x-2">
              <span>{pieces}</span>
              <Outstanding order={order} />
            </span>
          </span>
          <span className="lg:hidden">
            <Problems order={order} />
          </span>
        </span>
      </th>
      <td className={`${CELL} hidden min-w-32 break-words md:table-cell`}>{order.receiver_name}</td>
      <td className={`${CELL} hidden min-w-40 md:table-cell`}>
        <Destination type={order.delivery_type} label={place} />
      </td>
      <td className={`${CELL} hidden whitespace-nowrap md:table-cell`}>{pieces}</td>
      <td className={`${CELL} hidden text-end xl:table-cell`}>
        <Money amount={order.total} />
      </td>
      <td className={`${CELL} hidden text-end md:table-cell`}>
        <Outstanding order={order} />
      </td>
      <td className={`${CELL} hidden min-w-56 pe-4 lg:table-cell`}>
        <Problems order={order} />
      </td>
    </tr>
  )
}

type ReadyTableProps = {
  orders: readonly ReadyOrder[]
  selected: ReadonlyMap<string, unknown>
  canSelect: boolean
  hasLetters: boolean
  isStale: boolean
  onSelect: (orders: readonly ReadyOrder[], isSelected: boolean) => void
}

/** Orders with pieces to send. On an order, the arrow keys go to the next one and X or Space selects. */
export const ReadyTable = ({ orders, selected, canSelect, hasLetters, isStale, onSelect }: ReadyTableProps) => {
  const { t } = useText()
  const anchor = useRef(0)
  const chosen = orders.filter(({ order_id }) => selected.has(order_id)).length
  const range = (from: number, to: number) => orders.slice(Math.min(from, to), Math.max(from, to) + 1)
  const pick = (index: number, isSelected: boolean, isRange: boolean) => {
    onSelect(isRange ? range(anchor.current, index) : [orders[index]], isSelected)
    anchor.current = index
  }
  const keys = {
    hasLetters,
    onToggle: (index: number) => canSelect && pick(index, !selected.has(orders[index].order_id), false),
    onExtend: (from: number, to: number) => canSelect && onSelect(range(from, to), true),
  }
  return (
    <table className="w-full border-collapse" aria-label={t("econt_ready.title")} aria-busy={isStale}>
      <thead className="border-ui-border-base border-b">
        <tr>
          {canSelect && (
            <th scope="col" className="w-8 py-2 ps-4 text-start">
              <Checkbox
                aria-label={t("econt_ready.select_all")}
                checked={chosen === 0 ? false : chosen === orders.length ? true : "indeterminate"}
                onCheckedChange={(next) => onSelect(orders, next === true)}
              />
            </th>
          )}
          <th scope="col" className={HEAD}>{t("econt_ready.column.order")}</th>
          <th scope="col" className={`${HEAD} hidden md:table-cell`}>{t("econt_ready.column.receiver")}</th>
          <th scope="col" className={`${HEAD} hidden md:table-cell`}>{t("econt_ready.column.destination")}</th>
          <th scope="col" className={`${HEAD} hidden md:table-cell`}>{t("econt_ready.column.pieces")}</th>
          <th scope="col" className={`${HEAD} hidden !text-end xl:table-cell`}>{t("econt_ready.column.total")}</th>
          <th scope="col" className={`${HEAD} hidden !text-end md:table-cell`}>{t("econt_ready.column.outstanding")}</th>
          <th scope="col" className={`${HEAD} hidden pe-4 lg:table-cell`}>{t("econt_ready.column.problems")}</th>
        </tr>
      </thead>
      {/* Keys move between links that take the focus themselves. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <tbody onKeyDown={(event) => handleRowKey(event, keys)}>
        {orders.map((order, index) => (
          <ReadyRow
            key={order.order_id}
            order={order}
            canSelect={canSelect}
            isSelected={selected.has(order.order_id)}
            onSelect={(isSelected, isRange) => pick(index, isSelected, isRange)}
          />
        ))}
      </tbody>
    </table>
  )
}
