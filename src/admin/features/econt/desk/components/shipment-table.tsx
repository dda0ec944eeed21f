import { Checkbox } from "@medusajs/ui"
import { useRef } from "react"
import type { Shipment } from "../../../../../contracts/econt-shipment"
import { useText } from "../../../../lib/text"
import { handleRowKey } from "../row-keys"
import { ShipmentRow } from "./shipment-row"

const HEAD = "txt-compact-small-plus text-ui-fg-subtle px-3 py-2 text-start"

type ShipmentTableProps = {
  shipments: readonly Shipment[]
  selected: ReadonlyMap<string, unknown>
  openId: string | null
  hasLetters: boolean
  isStale: boolean
  toShipment: (id: string) => string
  onSelect: (shipments: readonly Shipment[], isSelected: boolean) => void
}

/** Shipments as a table. On a number, the arrow keys go to the next one and X or Space selects. */
export const ShipmentTable = ({ shipments, selected, openId, hasLetters, isStale, toShipment, onSelect }: ShipmentTableProps) => {
  const { t } = useText()
  const anchor = useRef(0)
  const chosen = shipments.filter(({ id }) => selected.has(id)).length
  const range = (from: number, to: number) => shipments.slice(Math.min(from, to), Math.max(from, to) + 1)
  const pick = (index: number, isSelected: boolean, isRange: boolean) => {
    onSelect(isRange ? range(anchor.current, index) : [shipments[index]], isSelected)
    anchor.current = index
  }
  return (
    <table className="w-full border-collapse" aria-label={t("econt.title")} aria-busy={isStale}>
      <thead className="border-ui-border-base border-b">
        <tr>
          <th scope="col" className="w-8 py-2 ps-4 text-start">
            <span className="sr-only">{t("econt_desk.column.select")}</span>
            <Checkbox
              aria-label={t("econt_desk.bulk.select_all")}
              checked={chosen === 0 ? false : chosen === shipments.length ? true : "indeterminate"}
              onCheckedChange={(next) => onSelect(shipments, next === true)}
            />
          </th>
          <th scope="col" className={HEAD}>{t("econt_desk.column.number")}</th>
          <th scope="col" className={`${HEAD} hidden md:table-cell`}>{t("econt_desk.column.receiver")}</th>
          <th scope="col" className={`${HEAD} hidden lg:table-cell`}>{t("econt_desk.column.destination")}</th>
          <th scope="col" className={`${HEAD} hidden md:table-cell`}>{t("econt_desk.column.state")}</th>
          <th scope="col" className={`${HEAD} hidden sm:table-cell`}>{t("econt_desk.column.cod")}</th>
          <th scope="col" className={`${HEAD} hidden !text-end lg:table-cell`}>{t("econt_desk.column.price")}</th>
          <th scope="col" className={`${HEAD} hidden pe-4 xl:table-cell`}>{t("econt_desk.column.attention")}</th>
        </tr>
      </thead>
      {/* Keys move between links that take the focus themselves. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <tbody
        onKeyDown={(event) =>
          handleRowKey(event, {
            hasLetters,
            onToggle: (index) => pick(index, !selected.has(shipments[index].id), false),
            onExtend: (from, to) => {
              onSelect(range(from, to), true)
              anchor.current = to
            },
          })
        }
      >
        {shipments.map((shipment, index) => (
          <ShipmentRow
            key={shipment.id}
            shipment={shipment}
            to={toShipment(shipment.id)}
            isSelected={selected.has(shipment.id)}
            isOpen={shipment.id === openId}
            onSelect={(isSelected, isRange) => pick(index, isSelected, isRange)}
          />
        ))}
      </tbody>
    </table>
  )
}
