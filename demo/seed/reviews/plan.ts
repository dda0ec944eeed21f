import type { ReasonCode, ReviewStatus } from "../../../src/contracts/review-status"
import { CATALOGUE } from "../catalogue"
import type { Kind } from "../catalogue/types"
import { createRandom, type Random } from "../random"
import type { SeededCustomer } from "../stages/customers"
import type { WrittenOrder } from "../stages/order-plan"
import { FOREIGN } from "./english"
import { TROUBLES, type Trouble } from "./trouble"
import { writeReview } from "./write"

export const REVIEW_COUNT = 1500
const PENDING = 120
const DAY_MS = 24 * 60 * 60 * 1000

/** Stars, from five to one: most are glad, few are in the middle, some are cross. */
const STARS = [[5, 55], [4, 23], [3, 13], [2, 7], [1, 2]] as const

/** One review before it is written. */
export interface PlannedReview {
  handle: string
  rating: number
  title: string | null
  body: string
  locale: string
  authorName: string
  authorEmail: string
  customerId: string | null
  orderId: string | null
  lineItemId: string | null
  variantId: string | null
  /** `woocommerce` for what the shop brought along from its former software. */
  source: "store" | "woocommerce"
  status: ReviewStatus
  reason: ReasonCode | null
  createdAt: Date
  decidedAt: Date | null
  hasPhoto: boolean
}

type Occasion = Pick<
  PlannedReview,
  "handle" | "authorName" | "authorEmail" | "customerId" | "orderId" | "lineItemId" | "variantId" | "source" | "createdAt"
>

const KINDS = new Map<string, Kind>(CATALOGUE.map(({ handle, kind }) => [handle, kind]))

const displayName = (random: Random, { firstName, lastName }: SeededCustomer): string =>
  random.weighted([
    [`${firstName} ${lastName[0]}.`, 5],
    [`${firstName} ${lastName}`, 3],
    [firstName, 2],
  ])

const boughtOccasions = (random: Random, orders: WrittenOrder[], now: number, taken: Set<string>): Occasion[] =>
  orders.flatMap(({ id, plan, itemIds }) =>
    plan.lines.flatMap(({ variant }, index) => {
      const key = `${variant.productHandle}:${plan.customer.id}`
      const at = (plan.deliveredAt?.getTime() ?? Infinity) + random.int(1, 28) * DAY_MS + random.int(0, DAY_MS)
      if (at >= now || taken.has(key) || !random.chance(0.78)) {
        return []
      }
      taken.add(key)
      return {
        handle: variant.productHandle,
        authorName: displayName(random, plan.customer),
        authorEmail: plan.customer.email,
        customerId: plan.customer.id,
        orderId: id,
        lineItemId: itemIds[index],
        variantId: variant.id,
        source: "store" as const,
        createdAt: new Date(at),
      }
    })
  )

/** Reviews without an order of this shop: guests of the former shop, and members who did not buy here. */
const otherOccasions = (random: Random, customers: SeededCustomer[], now: number, taken: Set<string>, count: number): Occasion[] => {
  const popularity = CATALOGUE.slice(0, -2).map(({ handle }, index) => [handle, 1 / (1 + ((index * 5) % 60)) ** 0.7] as const)
  const occasions: Occasion[] = []
  while (occasions.length < count) {
    const customer = random.pick(customers)
    const handle = random.weighted(popularity)
    const isFormer = random.chance(0.55)
    const key = `${handle}:${customer.id}`
    if (isFormer || !taken.has(key)) {
      if (!isFormer) {
        taken.add(key)
      }
      const age = isFormer ? random.int(400, 1100) : random.int(0, 600)
      occasions.push({
        handle,
        authorName: displayName(random, isFormer ? random.pick(customers) : customer),
        authorEmail: isFormer ? `gost${occasions.length}@example.org` : customer.email,
        customerId: isFormer ? null : customer.id,
        orderId: null,
        lineItemId: null,
        variantId: null,
        source: isFormer ? "woocommerce" : "store",
        createdAt: new Date(now - age * DAY_MS - random.int(1, DAY_MS)),
      })
    }
  }
  return occasions
}

const settle = (occasion: Occasion, isPending: boolean, random: Random, trouble: Trouble | null) => {
  const status: ReviewStatus = isPending ? "pending" : (trouble?.fate ?? "published")
  const waited = random.int(20, 60 * 40) * 60_000
  return {
    status,
    reason: isPending || status === "published" ? null : (trouble?.reason ?? null),
    decidedAt: isPending ? null : new Date(occasion.createdAt.getTime() + waited),
  }
}

/**
 * Plans all reviews, oldest first: mostly by buyers after delivery, the newest still waiting.
 * @param now the moment the demo's two years end
 */
export const planReviews = (orders: WrittenOrder[], customers: SeededCustomer[], now: number): PlannedReview[] => {
  const random = createRandom("reviews")
  const taken = new Set<string>()
  const bought = boughtOccasions(random, orders, now - 2 * DAY_MS, taken).slice(0, REVIEW_COUNT - 300)
  const others = otherOccasions(random, customers, now - 2 * DAY_MS, taken, REVIEW_COUNT - bought.length)
  const occasions = [...bought, ...others].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  const planned: PlannedReview[] = []
  occasions.forEach((occasion, index) => {
    const isPending = index >= occasions.length - PENDING
    const trouble = random.chance(isPending ? 0.24 : 0.07) ? random.pick(TROUBLES) : null
    const foreign = !trouble && random.chance(0.015) ? random.pick(FOREIGN) : null
    const twin = !trouble && index > 50 && random.chance(0.015) ? random.pick(planned.slice(-40)) : null
    const rating = trouble?.rating ?? foreign?.[1] ?? twin?.rating ?? random.weighted(STARS)
    const text = writeReview(random, KINDS.get(occasion.handle)!, rating)
    planned.push({
      ...occasion,
      rating,
      title: trouble || foreign ? null : twin ? twin.title : text.title,
      body: trouble?.body ?? foreign?.[2] ?? twin?.body ?? text.body,
      locale: trouble?.locale ?? foreign?.[0] ?? twin?.locale ?? text.locale,
      hasPhoto: !trouble && random.chance(0.07),
      ...settle(occasion, isPending, random, trouble),
    })
  })
  return planned
}
