import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../../src/modules/bijou_econt"
import { cancelEcontWaybillWorkflow } from "../../../src/workflows/econt"
import { bookParcels, collectLess, type Parcel } from "../econt/book"
import { fetchParcels, orderCourier } from "../econt/couriers"
import { leaveEarlierShipments } from "../econt/earlier"
import { journeyOf } from "../econt/journeys"
import { openSandbox, type Sandbox } from "../econt/sandbox"
import type { EcontShop } from "./econt-places"
import type { WrittenOrder } from "./order-plan"

const DAY_MS = 24 * 60 * 60 * 1000
/** Days ago Econt paid out, and what it paid then had been collected some days before. */
const PAYOUT_DAYS = [20, 13]
const COLLECTED_BEFORE_DAYS = 3
const LESS_EURO = 5

const moveAlong = async (sandbox: Sandbox, parcels: Parcel[], now: number): Promise<void> => {
  const bySent = [...parcels].sort((a, b) => (a.order.plan.shippedAt?.getTime() ?? 0) - (b.order.plan.shippedAt?.getTime() ?? 0))
  const onTheWay = bySent.filter(({ order }) => !order.plan.deliveredAt)
  for (const { number, order } of bySent) {
    const index = onTheWay.findIndex((parcel) => parcel.order === order)
    for (const { to, at } of journeyOf(order, index, now)) {
      await sandbox.advance({ shipment_number: number ?? "", to, at: at.toISOString() })
    }
  }
}

const payOut = async (sandbox: Sandbox, delivered: Parcel[], now: number): Promise<void> => {
  let from = Number.NEGATIVE_INFINITY
  for (const days of PAYOUT_DAYS) {
    const until = now - (days + COLLECTED_BEFORE_DAYS) * DAY_MS
    const numbers = delivered.flatMap(({ number, order }) => {
      const at = order.plan.deliveredAt?.getTime() ?? 0
      return number && at > from && at <= until ? [number] : []
    })
    await sandbox.payOut(numbers, new Date(now - days * DAY_MS))
    from = until
  }
}

/** Somebody packed an order that its customer called off, so its waybill is cancelled and its pieces wait again. */
const callOff = async (container: MedusaContainer, parcels: Parcel[], actor_id: string): Promise<Parcel[]> => {
  const off = parcels.find(({ order }) => !order.plan.shippedAt)
  if (off) {
    await cancelEcontWaybillWorkflow(container).run({ input: { id: off.id, actor_id } })
  }
  return parcels.filter((parcel) => parcel !== off)
}

/** What follows from a parcel has happened in Medusa when it did; only reminders of waiting parcels are still to come. */
const settleEffects = async (db: Knex): Promise<void> => {
  await db.raw("UPDATE bijou_econt_effect SET state = 'done', done_at = now() WHERE state = 'waiting' AND due_at <= now()")
}

const track = async (db: Knex, econt: BijouEcontService): Promise<void> => {
  await db.raw("UPDATE bijou_econt_waybill SET poll_at = now() WHERE poll_at IS NOT NULL")
  while ((await econt.tracker.poll()).asked > 0) {
    // a batch at a time
  }
}

/**
 * Books the parcels of orders that were packed, at the sandbox and at the moments the orders tell, has
 * couriers fetch some, moves them along, and reads back where they are and what was paid out. What went before is in
 * the table of an earlier module.
 */
export const seedEcontParcels = async (
  container: MedusaContainer,
  { sandboxUrl, actorId }: EcontShop,
  orders: WrittenOrder[]
): Promise<void> => {
  const db: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const sandbox = openSandbox(sandboxUrl)
  const now = Date.now()
  const packed = orders
    .filter(({ plan }) => plan.delivery && plan.packedAt)
    .sort((a, b) => (a.plan.packedAt?.getTime() ?? 0) - (b.plan.packedAt?.getTime() ?? 0))
  const booked = (await bookParcels(container, sandbox, packed, actorId)).filter(({ number }) => number)
  const parcels = await callOff(container, booked, actorId)
  const delivered = parcels.filter(({ order, draft }) => order.plan.deliveredAt && draft.cod_amount)
  const differing = delivered.find(({ draft }) => (draft.cod_amount ?? 0) > LESS_EURO * 2)
  if (differing) {
    await collectLess(container, differing, LESS_EURO)
  }
  await fetchParcels(container, sandbox, parcels, actorId)
  await moveAlong(sandbox, parcels, now)
  await payOut(sandbox, delivered, now)
  await orderCourier(container, parcels, actorId)
  await track(db, econt)
  await db.raw("UPDATE bijou_econt_courier_request SET poll_at = now() WHERE poll_at IS NOT NULL")
  await econt.couriers.poll()
  await econt.ledger.syncRecent()
  await settleEffects(db)
  await leaveEarlierShipments(db, orders)
}
