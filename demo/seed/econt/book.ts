import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import type { EcontSettings, Sender } from "../../../src/contracts/econt-settings"
import type { WaybillDraft } from "../../../src/contracts/econt-waybill"
import { BIJOU_ECONT_MODULE, type BijouEcontService, senderFor, totalWeight, trackingUrl } from "../../../src/modules/bijou_econt"
import { buildLabel } from "../../../src/modules/bijou_econt/waybills/build-label"
import { packingFor, type Sent } from "../../../src/workflows/econt/make-draft"
import { draftFor, examine, labelOf, sentOf } from "../../../src/workflows/econt/order-shipment"
import { type OrderFacts, readOrders } from "../../../src/workflows/econt/read-orders"
import { dated, insertRows, updateRows } from "../sql"
import type { WrittenOrder } from "../stages/order-plan"
import { isCashOnDelivery } from "./deliveries"
import type { Sandbox } from "./sandbox"

/** A booked parcel of the demo; `number` is null where Econt refused it. */
export interface Parcel {
  id: string
  number: string | null
  order: WrittenOrder
  draft: WaybillDraft
  sent: Sent[]
  facts: OrderFacts
}

/** What the panel would have seen when the parcel was packed: nothing collected yet. */
const asPacked = (facts: OrderFacts, order: WrittenOrder): OrderFacts => ({
  ...facts,
  outstanding: isCashOnDelivery(order.plan) ? facts.total : 0,
})

type Desk = { container: MedusaContainer; settings: EcontSettings; sender: Sender; actorId: string; sandbox: Sandbox }

/** An order as it was packed; `isForgotten`: Econt books it without its cash on delivery. */
type Packed = { order: WrittenOrder; facts: OrderFacts; isForgotten: boolean }

const bookOne = async (
  { container, settings, sender, actorId, sandbox }: Desk,
  { order, facts, isForgotten }: Packed
): Promise<Parcel> => {
  const { bookings } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const sent = sentOf(facts, { fulfillmentId: order.fulfillmentId })
  const draft = await draftFor(container, facts, sent, settings, null)
  if (!draft) {
    throw new Error("The demo's shop has no sender.")
  }
  const { packingList } = examine(facts, sent, draft, settings)
  if (isForgotten) {
    await sandbox.forgetCod()
  }
  await sandbox.setClock(order.plan.packedAt ?? undefined)
  const { id } = await bookings.prepare({
    kind: "outbound",
    order_id: facts.id,
    order_display_id: facts.display_id,
    fulfillment_id: order.fulfillmentId,
    draft,
    sender,
    packing_list: packingList,
    destination_label: (await labelOf(container, draft.destination)).label,
    weight: totalWeight(draft),
    money_transfer: draft.cod_amount ? sender.money_transfer : null,
    actor_id: actorId,
  })
  const { shipment_number } = await bookings.book(id)
  return { id, number: shipment_number, order, draft, sent, facts }
}

/** Moves what was booked now to when it was packed, with the number on Medusa's fulfilment and a line in the journal. */
const backdate = async (db: Knex, parcels: Parcel[], actorId: string): Promise<void> => {
  const rows = parcels.map((parcel) => ({ ...parcel, packedAt: parcel.order.plan.packedAt ?? new Date() }))
  const booked = rows.flatMap((parcel) => (parcel.number ? [{ ...parcel, number: parcel.number }] : []))
  await updateRows(
    db,
    "bijou_econt_waybill",
    "id",
    rows.map(({ id, packedAt }) => ({ id, ...dated(packedAt), attempted_at: packedAt.toISOString() }))
  )
  await insertRows(
    db,
    "fulfillment_label",
    booked.map(({ number, order, packedAt }) => ({
      id: generateEntityId(undefined, "fulla"),
      tracking_number: number,
      tracking_url: trackingUrl(number),
      label_url: "#",
      fulfillment_id: order.fulfillmentId,
      ...dated(packedAt),
    }))
  )
  await insertRows(
    db,
    "bijou_core_audit",
    rows.map(({ id, number, packedAt }) => ({
      id: generateEntityId(undefined, "baud"),
      feature: "econt",
      action: number ? "waybill.created" : "waybill.failed",
      resource_id: id,
      actor_id: actorId,
      facts: { shipment_number: number },
      created_at: packedAt.toISOString(),
    }))
  )
}

/** Books the parcels of orders at the sandbox, each at the moment it was packed. */
export const bookParcels = async (
  container: MedusaContainer,
  sandbox: Sandbox,
  orders: WrittenOrder[],
  actorId: string
): Promise<Parcel[]> => {
  const db: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const { settings } = await econt.settings.read()
  const sender = senderFor(settings, null)
  if (!sender) {
    throw new Error("The demo's shop has no sender.")
  }
  const facts = await readOrders(container, orders.map(({ id }) => id))
  const forgotten = orders.findLast(({ plan }) => !plan.shippedAt && isCashOnDelivery(plan))
  const parcels: Parcel[] = []
  for (const order of orders) {
    const found = facts.get(order.id)
    if (found) {
      const packed = { order, facts: asPacked(found, order), isForgotten: order === forgotten }
      parcels.push(await bookOne({ container, settings, sender, actorId, sandbox }, packed))
    }
  }
  await sandbox.setClock()
  await backdate(db, parcels, actorId)
  return parcels
}

/** Somebody lowers the cash on delivery in Econt's own pages, so that less comes back than the shop expects. */
export const collectLess = async (container: MedusaContainer, { id, draft, sent, facts }: Parcel, euro: number): Promise<void> => {
  const { account, waybills } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const { client, saved } = await account.open()
  const { sender, reference, shipment_number } = await waybills.get(id)
  const lower = { ...draft, cod_amount: Math.round(((draft.cod_amount ?? 0) - euro) * 100) / 100 }
  const packingList = packingFor(facts, sent, lower, saved.settings)
  const label = buildLabel({ draft: lower, sender, packingList, reference, orderNumber: String(facts.display_id) })
  await client.updateLabel({ label: { ...label, shipmentNumber: shipment_number ?? "" } })
}
