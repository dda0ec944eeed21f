import type { MedusaContainer } from "@medusajs/framework/types"
import type { Problem } from "../../contracts/econt"
import {
  BIJOU_ECONT_MODULE,
  type BijouEcontService,
  type BookingSession,
  type Outcome,
  type TakenItem,
  type WaybillRow,
} from "../../modules/bijou_econt"
import { auditOf, type BookWaybillInput } from "./book-waybill"
import { openFulfillments, withOwnMoney } from "./order-panel"
import { draftFor, forParcel, sentOf } from "./order-shipment"
import type { OrderFacts } from "./read-orders"
import { prepareShipment } from "./ship-order"
import { recordEcontAudit } from "./steps/record-econt-audit"

/** Minutes after which a booking nobody can find out about ends its item; the job goes on looking for it. */
const GIVE_UP_MINUTES = 15

/** What all items of a run share. */
export type RunContext = {
  container: MedusaContainer
  runId: string
  actorId: string
  session: BookingSession
  /** Shipping options of Econt's. */
  options: readonly string[]
  /** Reads an order. @throws NOT_FOUND */
  order: (item: TakenItem) => Promise<OrderFacts>
}

const problem = (code: string): Problem => ({ code, path: null, severity: "error", message: null })

/** An item that ends without a booking of its own. */
export const ended = (state: Outcome["state"], code: string, waybill?: WaybillRow): Outcome => ({
  state,
  waybill_id: waybill?.id,
  shipment_number: waybill?.shipment_number,
  problems: state === "done" ? [] : [problem(code)],
})

const isOpen = ({ state, kind }: WaybillRow): boolean => kind === "outbound" && state !== "cancelled"

const isDoubtful = ({ state }: WaybillRow): boolean => state === "creating" || state === "unsure"

const isOld = ({ attempted_at, created_at }: WaybillRow): boolean =>
  Date.now() - (attempted_at ?? created_at).getTime() > GIVE_UP_MINUTES * 60_000

/**
 * Looks for bookings of the order that nobody knows the outcome of.
 * @returns its waybills, or undefined while it is not known
 */
const settled = async ({ bookings, waybills }: BijouEcontService, orderId: string): Promise<WaybillRow[] | undefined> => {
  const known = await waybills.ofOrder(orderId)
  const doubtful = known.filter(isDoubtful)
  if (doubtful.length === 0) {
    return known
  }
  for (const { id } of doubtful) {
    await bookings.settle(id)
  }
  const found = await waybills.ofOrder(orderId)
  return found.some((waybill) => isDoubtful(waybill) && !isOld(waybill)) ? undefined : found
}

/** A fulfilment to go on with: one whose waybill failed, or one that has none. */
const leftOver = (order: OrderFacts, waybills: readonly WaybillRow[]) => {
  const usable = (id: string | null) => order.fulfillments.some((one) => one.id === id && !one.canceled && !one.shipped)
  const failed = waybills.find((waybill) => (waybill.state === "failed" || waybill.state === "draft") && isOpen(waybill) && usable(waybill.fulfillment_id))
  if (failed) {
    return { id: failed.fulfillment_id ?? undefined, draft: failed.draft, location_id: null }
  }
  const [open] = openFulfillments(order, waybills)
  return { id: open?.id, draft: null, location_id: open?.location_id ?? null }
}

/** Nothing is left of the order: another has sent it, or this item did before its process died. */
const nothingLeft = (waybills: readonly WaybillRow[], tried: boolean): Outcome => {
  const sent = waybills.filter(isOpen).at(-1)
  if (!sent) {
    return ended("skipped", "nothing_to_send")
  }
  if (sent.state !== "created" && sent.state !== "cancelling") {
    return ended("failed", "econt_unsure", sent)
  }
  return tried ? ended("done", "", sent) : ended("skipped", "already_shipped", sent)
}

/** Writes a waybill down and books it. The run knows of the item by itself, so that no workflow has to remember it. */
const book = async ({ container, session }: RunContext, waybill: BookWaybillInput["waybill"]): Promise<WaybillRow> => {
  const { bookings, cancellations } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const { id } = await bookings.prepare(waybill, session)
  const booked = await bookings.book(id, session).catch(async (error) => {
    await cancellations.dropUnbooked(id)
    throw error
  })
  await recordEcontAudit(container, [auditOf(booked, waybill.actor_id)])
  return booked
}

/**
 * Books the waybill of one order of a run. All that was done before is looked at first, so that an
 * item may be begun again by another process.
 * @returns undefined when the outcome of an earlier booking is not known yet
 */
export const createItem = async (context: RunContext, item: TakenItem): Promise<Outcome | undefined> => {
  const { container, session, actorId } = context
  const { settings } = session.saved
  const { order_id, tried } = item
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const [order, waybills] = await Promise.all([context.order(item), settled(econt, order_id ?? "")])
  if (!waybills) {
    return undefined
  }
  if (order.cancelled) {
    return ended("failed", "order_cancelled")
  }
  const fulfilment = leftOver(order, waybills)
  const sent = sentOf(order, { fulfillmentId: fulfilment.id })
  if (sent.length === 0) {
    return nothingLeft(waybills, tried)
  }
  const draft =
    fulfilment.draft ??
    (await draftFor(container, forParcel(withOwnMoney(order, waybills), sent, fulfilment.id), sent, settings, fulfilment.location_id))
  if (!draft) {
    return ended("failed", "settings_missing")
  }
  const known = { order, waybills, settings, options: context.options }
  const prepared = await prepareShipment(container, known, { draft, fulfillment_id: fulfilment.id }, actorId, false)
  if (!prepared.waybill) {
    return { state: "failed", problems: prepared.problems }
  }
  const { id, state, shipment_number, problems } = await book(context, prepared.waybill)
  return {
    state: state === "created" ? "done" : "failed",
    waybill_id: id,
    shipment_number,
    problems: state === "unsure" ? [problem("econt_unsure")] : problems,
  }
}
