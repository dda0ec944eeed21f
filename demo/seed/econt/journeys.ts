import type { DeliveryType } from "../../../src/contracts/econt"
import type { WrittenOrder } from "../stages/order-plan"

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** A parcel nobody fetched goes back after a week, and is at the shop four days later. */
const KEPT_DAYS = 7
const BACK_DAYS = 11

/** A stage a parcel reached, as the sandbox calls it. */
export interface Stop {
  to: string
  at: Date
}

const after = (date: Date, hours: number): Date => new Date(date.getTime() + hours * HOUR_MS)

const there = (type: DeliveryType): string => (type === "address" ? "courier" : "arrived")

/** Parcels nobody took, by how long they are under way; every third was refused at once. */
const wayBack = (shippedAt: Date, type: DeliveryType, index: number, now: number): Stop[] => {
  const days = (now - shippedAt.getTime()) / DAY_MS
  if (index % 3 === 2) {
    return [{ to: "refused", at: after(shippedAt, 40) }, ...(days > 6 ? [{ to: "returned", at: after(shippedAt, 6 * 24) }] : [])]
  }
  const waits: Stop[] = type === "address" ? [{ to: "attempt", at: after(shippedAt, 31) }] : []
  if (days > KEPT_DAYS) {
    waits.push({ to: "uncollected", at: after(shippedAt, KEPT_DAYS * 24) })
  }
  if (days > BACK_DAYS + index) {
    waits.push({ to: "returned", at: after(shippedAt, BACK_DAYS * 24) })
  }
  return waits
}

/**
 * What became of a parcel up to now, oldest first; nothing for one that is not handed over.
 * @param index its place among the parcels of its state, the longest under way first
 */
export const journeyOf = ({ plan }: WrittenOrder, index: number, now: number): Stop[] => {
  const { shippedAt, deliveredAt, delivery } = plan
  if (!shippedAt || !delivery) {
    return []
  }
  const stops = [
    { to: "accepted", at: shippedAt },
    { to: "route", at: after(shippedAt, 2) },
    { to: "hub", at: after(shippedAt, 7) },
    { to: there(delivery.type), at: after(shippedAt, 16) },
    ...(deliveredAt ? [{ to: "delivered", at: deliveredAt }] : wayBack(shippedAt, delivery.type, index, now)),
  ]
  return stops.filter(({ at }) => at.getTime() < now)
}
