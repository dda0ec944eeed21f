import { CheckCircle, HandTruck } from "@medusajs/icons"
import { Badge, Checkbox } from "@medusajs/ui"
import { useRef } from "react"
import { Link } from "react-router-dom"
import type { Shipment } from "../../../../../contracts/econt-shipment"
import { useText } from "../../../../lib/text"
import { Money } from "../../shared/components/money"
import { Destination } from "./destination"
import { AttentionChips, CodCell, StateCell } from "./shipment-marks"

const CELL = "px-3 py-2 align-top"

type ShipmentRowProps = {
  shipment: Shipment
  /** Address that opens the shipment. */
  to: string
  isSelected: boolean
  isOpen: boolean
  onSelect: (isSelected: boolean, isRange: boolean) => void
}

const Marks = ({ shipment }: { shipment: Shipment }) => {
  const { t } = useText()
  return (
    <>
      {shipment.kind === "return" && <Badge size="2xsmall">{t("econt_desk.row.return")}</Badge>}
      {shipment.printed_at !== null && (
        <span title={t("econt_desk.row.printed")} className="text-ui-fg-muted">
          <CheckCircle aria-hidden />
          <span className="sr-only">{t("econt_desk.row.printed")}</span>
        </span>
      )}
      {shipment.courier_request_id !== null && (
        <span title={t("econt_desk.row.courier")} className="text-ui-fg-muted">
          <HandTruck aria-hidden />
          <span className="sr-only">{t("econt_desk.row.courier")}</span>
        </span>
      )}
    </>
  )
}

/** One shipment of the desk. What has no room on a phone stands below its number there. */
export const ShipmentRow = ({ shipment, to, isSelected, isOpen, onSelect }: ShipmentRowProps) => {
  const { t } = useText()
  const withShift = useRef(false)
  const number = shipment.shipment_number ?? t("econt_desk.row.no_number")
  return (
    <tr
      aria-current={isOpen ? "true" : undefined}
      className="txt-compact-small border-ui-border-base hover:bg-ui-bg-base-hover focus-within:bg-ui-bg-base-hover aria-[current]:bg-ui-bg-subtle border-b last:border-b-0"
    >
      <td className="w-8 py-2 ps-4 align-top">
        <Checkbox
          checked={isSelected}
          aria-label={t("econt_desk.row.select", { number })}
          onClick={(event) => {
            withShift.current = event.shiftKey
          }}
          onCheckedChange={(next) => onSelect(next === true, withShift.current)}
        />
      </td>
      <th scope="row" className={`${CELL} w-full text-start font-normal md:w-auto`}>
        <span className="flex min-w-0 flex-col gap-y-1">
          <span className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
            <Link
              to={to}
              data-row={shipment.id}
              className="txt-compact-small-plus focus-visible:shadow-borders-focus rounded tabular-nums outline-none"
            >
              {number}
            </Link>
            <Marks shipment={shipment} />
          </span>
          {shipment.order_id && (
            <Link
              to={`/orders/${shipment.order_id}`}
              className="txt-compact-xsmall text-ui-tag-blue-text focus-visible:shadow-borders-focus w-fit rounded underline outline-none"
            >
              {t("econt_desk.row.order", { number: shipment.order_display_id ?? "" })}
            </Link>
          )}
          <span className="flex flex-col items-start gap-1.5 pt-1 xl:hidden">
            <span className="break-words md:hidden">{shipment.receiver_name}</span>
            <Destination type={shipment.delivery_type} label={shipment.destination_label} className="text-ui-fg-subtle lg:hidden" />
            <span className="md:hidden">
              <StateCell shipment={shipment} />
            </span>
            {shipment.cod.amount !== null && (
              <span className="sm:hidden">
                <CodCell shipment={shipment} />
              </span>
            )}
            <AttentionChips attention={shipment.attention} />
          </span>
        </span>
      </th>
      <td className={`${CELL} hidden min-w-32 break-words md:table-cell`}>{shipment.receiver_name}</td>
      <td className={`${CELL} hidden min-w-40 lg:table-cell`}>
        <Destination type={shipment.delivery_type} label={shipment.destination_label} />
      </td>
      <td className={`${CELL} hidden md:table-cell`}>
        <StateCell shipment={shipment} />
      </td>
      <td className={`${CELL} hidden sm:table-cell`}>
        <CodCell shipment={shipment} />
      </td>
      <td className={`${CELL} hidden text-end lg:table-cell`}>
        {shipment.price === null ? (
          <>
            <span aria-hidden className="text-ui-fg-subtle">–</span>
            <span className="sr-only">{t("econt_desk.row.no_price")}</span>
          </>
        ) : (
          <Money amount={shipment.price} />
        )}
      </td>
      <td className={`${CELL} hidden pe-4 xl:table-cell`}>
        <AttentionChips attention={shipment.attention} />
      </td>
    </tr>
  )
}
