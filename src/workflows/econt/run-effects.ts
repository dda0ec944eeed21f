import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  capturePaymentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import { BIJOU_ECONT_MODULE, type BijouEcontService, type Effect, trackingUrl, type WaybillRow } from "../../modules/bijou_econt"
import { sanitizeError } from "../../modules/bijou_core"
import { type MailKind, sendParcelMail } from "./send-parcel-mail"
import { readOrder } from "./read-orders"

const BATCH = 20

type Act = (container: MedusaContainer, waybill: WaybillRow, effect: Effect) => Promise<"done" | "dropped">

const labelsOf = ({ shipment_number, state }: WaybillRow) =>
  shipment_number && state !== "cancelled" ? [{ tracking_number: shipment_number, tracking_url: trackingUrl(shipment_number), label_url: "#" }] : []

/** Medusa's copy of the number. Ours stays the truth: the core loses labels when a shipment is made without them. */
const mirror: Act = async (container, waybill) => {
  if (!waybill.fulfillment_id) {
    return "dropped"
  }
  await container.resolve(Modules.FULFILLMENT).updateFulfillment(waybill.fulfillment_id, { labels: labelsOf(waybill) })
  return "done"
}

const fulfillmentOf = async (container: MedusaContainer, { order_id, fulfillment_id }: WaybillRow) => {
  const order = order_id ? await readOrder(container, order_id) : undefined
  const fulfillment = order?.fulfillments.find(({ id }) => id === fulfillment_id)
  return order && fulfillment && !fulfillment.canceled ? { order, fulfillment } : undefined
}

const ship: Act = async (container, waybill) => {
  const found = await fulfillmentOf(container, waybill)
  if (!found || found.fulfillment.shipped) {
    return "dropped"
  }
  await createOrderShipmentWorkflow(container).run({
    input: {
      order_id: found.order.id,
      fulfillment_id: found.fulfillment.id,
      items: found.fulfillment.items.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity })),
      labels: labelsOf(waybill),
    },
  })
  return "done"
}

const deliver: Act = async (container, waybill) => {
  const found = await fulfillmentOf(container, waybill)
  if (!found || found.fulfillment.delivered) {
    return "dropped"
  }
  if (!found.fulfillment.shipped) {
    await ship(container, waybill, {} as Effect)
  }
  await markOrderFulfillmentAsDeliveredWorkflow(container).run({
    input: { orderId: found.order.id, fulfillmentId: found.fulfillment.id },
  })
  return "done"
}

/** Cash on delivery is the payment that is not captured yet. */
const capture: Act = async (container, waybill) => {
  const order = waybill.order_id ? await readOrder(container, waybill.order_id) : undefined
  const open = order?.payments.find(({ captured, canceled, provider_id }) => !captured && !canceled && provider_id === "pp_system_default")
  if (!open) {
    return "dropped"
  }
  await capturePaymentWorkflow(container).run({
    input: { payment_id: open.id, amount: waybill.cod_collected_amount ?? waybill.cod_amount ?? undefined },
  })
  return "done"
}

/** Tells subscribers; without personal data, they read what they need. */
const tell: Act = async (container, waybill, { kind }) => {
  await container.resolve(Modules.EVENT_BUS).emit({
    name: `econt.waybill.${kind.slice("event:".length).replace(/_\d+$/, "")}`,
    data: { id: waybill.id, order_id: waybill.order_id, shipment_number: waybill.shipment_number },
  })
  return "done"
}

const actionFor = (kind: Effect["kind"]): Act => {
  if (kind.startsWith("event:")) {
    return tell
  }
  if (kind.startsWith("mail:")) {
    return (container, waybill, effect) => sendParcelMail(container, waybill, kind.slice("mail:".length) as MailKind, effect.id)
  }
  return { mirror, unmirror: mirror, shipped: ship, delivered: deliver, captured: capture }[kind as "mirror"]
}

/**
 * Does what waybills have made due: each effect once, looked at before it is done, and tried again
 * later when it fails. @returns how many were taken
 */
export const runEcontEffects = async (container: MedusaContainer): Promise<number> => {
  const { waybills } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const effects = await waybills.claimEffects(BATCH)
  const rows = new Map((await waybills.find(effects.map(({ waybill_id }) => waybill_id))).map((row) => [row.id, row]))
  for (const effect of effects) {
    const waybill = rows.get(effect.waybill_id)
    try {
      const outcome = waybill ? await actionFor(effect.kind)(container, waybill, effect) : "dropped"
      await waybills.finishEffect(effect.id, outcome)
    } catch (cause) {
      await waybills.failEffect(effect.id, sanitizeError(cause))
    }
  }
  return effects.length
}
