import type { DeliveryType } from "../../../src/contracts/econt"
import type { DeliveryChoice } from "../../../src/contracts/econt-store"
import { createRandom, type Random } from "../random"
import type { SeededCustomer } from "./customers"

const COUNT = 900
const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

export type OrderState = "placed" | "paid" | "fulfilled" | "shipped" | "delivered" | "returned" | "cancelled"

/** A variant as an order line shows it. */
export interface SoldVariant {
  id: string
  title: string
  sku: string
  price: number
  productId: string
  productTitle: string
  productHandle: string
  productType: string
  collection: string
  thumbnail: string
  inventoryItemId: string
}

/** How a customer wants an order brought. */
export interface Delivery {
  type: DeliveryType
  choice: DeliveryChoice
  /** Filled in once the places are known in words. */
  label: string
}

/** One order before it is written. */
export interface PlannedOrder {
  customer: SeededCustomer
  state: OrderState
  placedAt: Date
  capturedAt: Date | null
  packedAt: Date | null
  shippedAt: Date | null
  deliveredAt: Date | null
  returnedAt: Date | null
  cancelledAt: Date | null
  lines: { variant: SoldVariant; quantity: number }[]
  shippingIndex: number
  total: number
  /** Where Econt brings it; null for what goes another way. */
  delivery: Delivery | null
}

const after = (date: Date, hours: number): Date => new Date(date.getTime() + hours * HOUR_MS)

const stateFor = (random: Random, ageDays: number): OrderState => {
  if (ageDays < 2) {
    return random.weighted([["placed", 6], ["paid", 4], ["cancelled", 1]] as const)
  }
  if (ageDays < 14) {
    return random.weighted([["placed", 2], ["paid", 4], ["fulfilled", 4], ["shipped", 5], ["cancelled", 1]] as const)
  }
  if (ageDays < 40) {
    return random.weighted([["paid", 1], ["fulfilled", 2], ["shipped", 4], ["delivered", 12], ["cancelled", 1]] as const)
  }
  return random.weighted([["delivered", 84], ["returned", 9], ["cancelled", 6], ["placed", 1]] as const)
}

const REACHED: Record<OrderState, number> = {
  cancelled: 0,
  placed: 0,
  paid: 1,
  fulfilled: 2,
  shipped: 3,
  delivered: 4,
  returned: 5,
}

const schedule = (random: Random, state: OrderState, placedAt: Date) => {
  const reached = REACHED[state]
  const cashOnDelivery = random.chance(0.45) && state !== "paid"
  const packed = after(placedAt, random.int(4, 40))
  const shipped = after(packed, random.int(2, 20))
  const delivered = after(shipped, random.int(18, 80))
  const paidAtOnce = cashOnDelivery ? null : after(placedAt, random.int(1, 3))
  return {
    capturedAt: reached === 0 ? null : cashOnDelivery ? (reached >= 4 ? delivered : null) : paidAtOnce,
    packedAt: reached >= 2 ? packed : null,
    shippedAt: reached >= 3 ? shipped : null,
    deliveredAt: reached >= 4 ? delivered : null,
    returnedAt: reached >= 5 ? after(delivered, random.int(48, 240)) : null,
    cancelledAt: state === "cancelled" ? after(placedAt, random.int(1, 12)) : null,
  }
}

/**
 * Plans all orders, oldest first. Well-liked products and loyal customers come up more often.
 * @param now the moment the two years end
 */
export const planOrders = (
  customers: SeededCustomer[],
  variants: SoldVariant[],
  shippingAmounts: number[],
  now: number
): PlannedOrder[] => {
  const random = createRandom("orders")
  const products = [...new Set(variants.map(({ productId }) => productId))]
  const popularity = products.map((id, index) => [id, 1 / (1 + ((index * 7) % products.length)) ** 0.6] as const)
  const byProduct = new Map(products.map((id) => [id, variants.filter(({ productId }) => productId === id)]))
  const loyalty = customers.map((customer) => [customer, customer.isVip ? 5 : customer.isWholesale ? 4 : 1] as const)

  const orders = Array.from({ length: COUNT }, (): PlannedOrder => {
    const customer = random.weighted(loyalty)
    const age = (now - customer.joinedAt.getTime()) * random.next() ** 1.15
    const placedAt = new Date(now - Math.max(age, HOUR_MS))
    const state = stateFor(random, (now - placedAt.getTime()) / DAY_MS)
    const lines = Array.from({ length: random.weighted([[1, 60], [2, 28], [3, 9], [4, 3]] as const) }, () => ({
      variant: random.pick(byProduct.get(random.weighted(popularity))!),
      quantity: customer.isWholesale ? random.int(3, 12) : random.weighted([[1, 88], [2, 12]] as const),
    })).filter(({ variant }, index, all) => all.findIndex((other) => other.variant.id === variant.id) === index)
    const shippingIndex = random.int(0, shippingAmounts.length - 1)
    const goods = lines.reduce((sum, { variant, quantity }) => sum + variant.price * quantity, 0)
    return {
      customer,
      state,
      placedAt,
      lines,
      shippingIndex,
      total: Math.round((goods + shippingAmounts[shippingIndex]) * 100) / 100,
      delivery: null,
      ...schedule(random, state, placedAt),
    }
  })
  return orders.sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime())
}

/** An order with the ids it got. */
export interface WrittenOrder {
  id: string
  plan: PlannedOrder
  /** Line item ids, in the order of the plan's lines. */
  itemIds: string[]
  /** EUR given back, 0 for none. */
  refund: number
  /** The fulfilment, once it is packed. */
  fulfillmentId: string
}
