import type { Destination } from "../../../src/contracts/econt"
import { createRandom, type Random } from "../random"
import type { Delivery, PlannedOrder } from "../stages/order-plan"
import type { Town } from "./towns"

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** The shop sends by Econt since so many days. */
const SINCE = 38
/** A label older than that would have been thrown away. */
const LABEL_DAYS = 10
/** Where a customer wrote a village that Econt does not know. */
const UNKNOWN_VILLAGE = { city: "с. Горно Бижево", post_code: "5899", street: "ул. „Първа“", number: "3" }

/** Share of the orders of a state that went by Econt. */
const SHARES: Partial<Record<PlannedOrder["state"], number>> = { placed: 0.5, paid: 0.4, fulfilled: 0.75, shipped: 0.7, delivered: 0.4 }

const isByEcont = (random: Random, order: PlannedOrder, now: number): boolean => {
  const { state, placedAt, packedAt, shippedAt, deliveredAt } = order
  const age = (now - placedAt.getTime()) / DAY_MS
  const isPast = [packedAt, shippedAt, deliveredAt].every((date) => !date || date.getTime() < now)
  const isOld = age > SINCE || (state === "fulfilled" && age > LABEL_DAYS)
  return isPast && !isOld && random.chance(SHARES[state] ?? 0)
}

const addressIn = (random: Random, town: Town, order: PlannedOrder): Destination => ({
  type: "address",
  address: {
    country_code: "BGR",
    city_id: town.id,
    city: town.name,
    post_code: order.customer.address.postalCode,
    quarter: "",
    street: random.pick(town.streets),
    number: String(random.int(1, 90)),
    other: "",
  },
})

const destinationOf = (random: Random, town: Town, order: PlannedOrder): Destination => {
  if (order.shippingIndex === 1 || town.offices.length === 0) {
    return addressIn(random, town, order)
  }
  return town.lockers.length > 0 && random.chance(0.4)
    ? { type: "locker", office_code: random.pick(town.lockers) }
    : { type: "office", office_code: random.pick(town.offices) }
}

const deliveryTo = (destination: Destination, order: PlannedOrder): Delivery => ({
  type: destination.type,
  choice: { destination, saturday: false, cash_on_delivery: isCashOnDelivery(order) },
  label: "",
})

/** What the provider keeps on the shipping method. */
export const methodData = ({ type, choice, label }: Delivery) => ({ delivery_type: type, choice, label })

/** Whether the money is only there once the parcel is. */
export const isCashOnDelivery = ({ capturedAt, deliveredAt }: PlannedOrder): boolean =>
  capturedAt === null || capturedAt.getTime() === deliveredAt?.getTime()

/** Hours since parcels now under way were handed over; those of the negative ones arrived so many hours ago. */
const HANDED_OVER = [-20, 1, 28, 4, 46, 12, -50, 124, 22, 2]
/** Every so many parcels one is left as it was planned: under way for long, so nobody fetched it. */
const LEFT_BEHIND = 4

/** The shop makes much of it to order, so most parcels of the last weeks were handed over only now. */
const handOverLately = (order: PlannedOrder, turn: number, moment: number): void => {
  const hours = HANDED_OVER[turn % HANDED_OVER.length]
  const shippedAt = new Date(moment - (hours < 0 ? 30 - hours : hours) * HOUR_MS)
  const packedAt = new Date(shippedAt.getTime() - (3 + (turn % 17)) * HOUR_MS)
  if (packedAt <= order.placedAt) {
    return
  }
  Object.assign(order, { shippedAt, packedAt })
  if (hours < 0) {
    const deliveredAt = new Date(moment + hours * HOUR_MS)
    Object.assign(order, { deliveredAt, capturedAt: order.capturedAt ?? deliveredAt, state: "delivered" })
  }
}

/**
 * Gives orders of the last weeks that went by Econt the place their customer chose; the oldest label's
 * village is unknown.
 * @param now the moment the two years end, which chooses
 * @param moment the machine's clock: what was handed over lately is told from there
 */
export const chooseDeliveries = (orders: PlannedOrder[], towns: Map<string, Town>, now: number, moment: number): void => {
  const random = createRandom("econt-deliveries")
  for (const order of orders) {
    const town = towns.get(order.customer.address.city)
    if (town && town.streets.length > 0 && isByEcont(random, order, now)) {
      order.delivery = deliveryTo(destinationOf(random, town, order), order)
    }
  }
  orders
    .filter(({ state, delivery }) => state === "shipped" && delivery)
    .filter((_, index) => index % LEFT_BEHIND !== 0)
    .forEach((order, turn) => handOverLately(order, turn, moment))
  const astray = orders.find(({ state, delivery }) => state === "fulfilled" && delivery?.type === "address")
  if (astray) {
    const address = { country_code: "BGR" as const, city_id: null, quarter: "", other: "", ...UNKNOWN_VILLAGE }
    astray.delivery = deliveryTo({ type: "address", address }, astray)
  }
}
