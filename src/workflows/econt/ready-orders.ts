import type { MedusaContainer } from "@medusajs/framework/types"
import type { Destination, Problem } from "../../contracts/econt"
import type { EcontSettings } from "../../contracts/econt-settings"
import type { ListReadyQuery, ReadyOrder } from "../../contracts/econt-shipment"
import { BIJOU_ECONT_MODULE, type BijouEcontService, senderFor, type WaybillRow } from "../../modules/bijou_econt"
import { addressLine } from "../../shipping/place-label"
import { makeDraft } from "./make-draft"
import { withOwnMoney } from "./order-panel"
import { examine, sentOf } from "./order-shipment"
import { type OrderFacts, readOrders } from "./read-orders"

type Offices = Map<string, { label: string; gone: boolean }>

const problem = (code: string, path: string | null): Problem => ({ code, path, severity: "error", message: null })

/** Names of all the offices of a page, in one search. */
const readOffices = async (econt: BijouEcontService, orders: readonly OrderFacts[]): Promise<Offices> => {
  const codes = orders.flatMap(({ choice }) => (choice && choice.destination.type !== "address" ? choice.destination.office_code : []))
  const offices = codes.length ? await econt.places.officesByCode([...new Set(codes)]) : []
  return new Map(offices.map(({ code, name, address, gone }) => [code, { label: [name, address].filter(Boolean).join(", "), gone }]))
}

const placeOf = (destination: Destination, offices: Offices): { label: string; gone: boolean } =>
  destination.type === "address"
    ? { label: addressLine(destination.address), gone: false }
    : (offices.get(destination.office_code) ?? { label: destination.office_code, gone: false })

const toReady = (order: OrderFacts, settings: EcontSettings, offices: Offices): ReadyOrder => {
  const sender = senderFor(settings, null)
  const sent = sentOf(order, {})
  const draft = sender && makeDraft(order, sent, settings, sender)
  const destination = draft?.destination ?? order.choice?.destination
  const { label, gone } = destination ? placeOf(destination, offices) : { label: "", gone: false }
  return {
    order_id: order.id,
    display_id: order.display_id,
    created_at: order.created_at,
    receiver_name: draft?.receiver.name ?? [order.address?.first_name, order.address?.last_name].filter(Boolean).join(" "),
    delivery_type: destination?.type ?? null,
    destination_label: label,
    total: order.total,
    outstanding: order.outstanding,
    pieces: sent.reduce((sum, { quantity }) => sum + quantity, 0),
    problems: [
      ...(draft ? examine(order, sent, draft, settings).problems : [problem("settings_missing", null)]),
      ...(gone ? [problem("office_gone", "destination.office_code")] : []),
    ],
  }
}

const byOrder = (waybills: readonly WaybillRow[]): Map<string, WaybillRow[]> => {
  const found = new Map<string, WaybillRow[]>()
  for (const waybill of waybills) {
    const id = waybill.order_id ?? ""
    found.set(id, [...(found.get(id) ?? []), waybill])
  }
  return found
}

/**
 * Orders with pieces to send by Econt, oldest first, with all that is known to be wrong before
 * Econt is asked. The number of statements does not grow with the page.
 * @throws INVALID_DATA for a wrong cursor
 */
export const readReadyOrders = async (
  container: MedusaContainer,
  query: ListReadyQuery
): Promise<{ orders: ReadyOrder[]; next_cursor: string | null }> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const { ids, nextCursor } = await econt.desk.ready(query)
  const [facts, waybills, { settings }] = await Promise.all([
    readOrders(container, ids),
    econt.waybills.ofOrders(ids),
    econt.settings.read(),
  ])
  const known = byOrder(waybills)
  const orders = ids.flatMap((id) => {
    const order = facts.get(id)
    return order ? [withOwnMoney(order, known.get(id) ?? [])] : []
  })
  const offices = await readOffices(econt, orders)
  return { orders: orders.map((order) => toReady(order, settings, offices)), next_cursor: nextCursor }
}
