import type { MedusaContainer } from "@medusajs/framework/types"
import type { Problem } from "../../contracts/econt"
import type { OrderPanel, QuoteBody, QuoteResponse } from "../../contracts/econt-panel"
import { BIJOU_ECONT_MODULE, type BijouEcontService, type WaybillRow } from "../../modules/bijou_econt"
import { draftFor, examine, forParcel, goneOf, labelOf, sentOf } from "./order-shipment"
import { type OrderFacts, readOrder } from "./read-orders"

const OPEN = ["draft", "creating", "unsure", "created", "failed", "cancelling"]

/** What other parcels of the order still bring in, so that no euro is collected twice. */
const collectedElsewhere = (waybills: readonly WaybillRow[], exceptId?: string): number =>
  waybills
    .filter(({ id, kind, state }) => id !== exceptId && kind === "outbound" && ["creating", "unsure", "created"].includes(state))
    .filter(({ parcel_state, cod_collected_at }) => !cod_collected_at && !["returned", "cancelled", "destroyed"].includes(parcel_state ?? ""))
    .reduce((sum, { cod_amount }) => sum + (cod_amount ?? 0), 0)

/** An order whose outstanding amount leaves out what its other parcels collect. */
export const withOwnMoney = (order: OrderFacts, waybills: readonly WaybillRow[], exceptId?: string): OrderFacts => ({
  ...order,
  outstanding: Math.max(0, Math.round((order.outstanding - collectedElsewhere(waybills, exceptId)) * 100) / 100),
})

/** Fulfilments by Econt that have no waybill. */
export const openFulfillments = (order: OrderFacts, waybills: readonly WaybillRow[]) => {
  const taken = new Set(waybills.filter(({ state }) => OPEN.includes(state)).map(({ fulfillment_id }) => fulfillment_id))
  return order.fulfillments.filter(
    ({ id, canceled, shipped, provider_id }) => !canceled && !shipped && provider_id.startsWith("econt") && !taken.has(id)
  )
}

type Panel = Omit<OrderPanel, "waybills"> & { waybills: WaybillRow[] }

/** All the waybill panel of an order needs: what is left to send, its waybills and a draft. @throws NOT_FOUND */
export const readOrderPanel = async (container: MedusaContainer, orderId: string): Promise<Panel> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const [found, waybills, { settings }] = await Promise.all([
    readOrder(container, orderId),
    econt.waybills.ofOrder(orderId),
    econt.settings.read(),
  ])
  const order = withOwnMoney(found, waybills)
  const open = openFulfillments(order, waybills)
  const sent = open.length ? sentOf(order, { fulfillmentId: open[0].id }) : sentOf(order, {})
  const money = forParcel(order, sent, open[0]?.id)
  const draft = sent.length ? await draftFor(container, money, sent, settings, open[0]?.location_id ?? null) : null
  const chosen = order.choice && { type: order.choice.destination.type, ...(await labelOf(container, order.choice.destination)) }
  return {
    order: {
      id: order.id,
      display_id: order.display_id,
      currency_code: order.currency_code,
      total: order.total,
      outstanding: order.outstanding,
      shipping_total: order.shipping_total,
      cancelled: order.cancelled,
    },
    chosen,
    waybills,
    items: order.lines
      .filter(({ left }) => left > 0)
      .map(({ id, title, sku, left, ordered, total, weight, size }) => ({
        id,
        title,
        sku,
        quantity: left,
        unit_price: total / Math.max(1, ordered),
        weight: weight === null ? null : weight / 1000,
        size,
      })),
    open_fulfillments: open.map(({ id, created_at }) => ({ id, created_at })),
    draft,
    problems: problemsOf(draft !== null || sent.length === 0, chosen?.gone ?? false),
  }
}

const problemsOf = (isSetUp: boolean, isGone: boolean): Problem[] => [
  ...(isSetUp ? [] : [{ code: "settings_missing", path: null, severity: "error" as const, message: null }]),
  ...(isGone ? [{ code: "office_gone", path: "destination.office_code", severity: "error" as const, message: null }] : []),
]

/** Econt's price of a draft, or its full check, together with the suite's own rules. @throws NOT_FOUND */
export const checkOrderDraft = async (
  container: MedusaContainer,
  orderId: string,
  mode: "calculate" | "validate",
  { draft, items, waybill_id, fulfillment_id }: QuoteBody
): Promise<QuoteResponse> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const [found, waybills, { settings }] = await Promise.all([
    readOrder(container, orderId),
    econt.waybills.ofOrder(orderId),
    econt.settings.read(),
  ])
  const order = withOwnMoney(found, waybills, waybill_id)
  const fulfillmentId = fulfillment_id ?? waybills.find(({ id }) => id === waybill_id)?.fulfillment_id ?? undefined
  const gone = fulfillmentId ? [] : goneOf(order, items)
  if (gone.length > 0) {
    return { quote: null, packing_list: [], problems: gone }
  }
  const sent = sentOf(order, { fulfillmentId, items })
  const { packingList, problems } = examine(forParcel(order, sent, fulfillmentId), sent, draft, settings)
  const isBroken = problems.some(({ severity }) => severity === "error")
  if (mode === "validate" && isBroken) {
    return { quote: null, packing_list: packingList, problems }
  }
  const checked = await econt.bookings.check(mode, { draft, packingList, orderNumber: String(order.display_id) })
  return { quote: checked.quote, packing_list: packingList, problems: [...problems, ...checked.problems] }
}
