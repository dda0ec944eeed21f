import type { Review, ReviewFilter, ReviewSort } from "../../src/contracts/review"
import { COUNT_CAP } from "../../src/contracts/review"
import type { CappedCount } from "../../src/contracts/shared"
import { ME } from "../fixtures/review"

const HOUR = 3_600_000

const isIn = <T>(list: readonly T[] | undefined, value: T): boolean => !list || list.includes(value)
const isSame = <T>(wanted: T | undefined, value: T): boolean => wanted === undefined || wanted === value

/** Whether a review matches a filter of the queue, as the server decides it. */
export const matches = (filter: ReviewFilter, review: Review): boolean => {
  const words = filter.q?.toLocaleLowerCase("bg")
  const text = `${review.title ?? ""} ${review.body} ${review.author_name}`.toLocaleLowerCase("bg")
  const hours = (Date.now() - Date.parse(review.created_at)) / HOUR
  return (
    isIn(filter.status, review.status) &&
    isIn(filter.rating, review.rating) &&
    isIn(filter.product_id, review.product.id) &&
    isSame(filter.customer_id, review.customer_id) &&
    isSame(filter.order_id, review.order_id) &&
    isIn(filter.verification, review.verification) &&
    (!filter.flag || filter.flag.some((flag) => review.flags.includes(flag))) &&
    isIn(filter.locale, review.locale) &&
    isSame(filter.source, review.source) &&
    isSame(filter.with_media, review.media_count > 0) &&
    isSame(filter.with_reply, review.has_reply) &&
    isSame(filter.featured, review.featured_at !== null) &&
    (!filter.older_than_hours || hours > filter.older_than_hours) &&
    isSame(filter.mine, review.claim?.user.id === ME.id) &&
    (!words || text.includes(words))
  )
}

const byTime = (one: Review, other: Review) => Date.parse(one.created_at) - Date.parse(other.created_at)

const ORDER: Record<ReviewSort, (one: Review, other: Review) => number> = {
  oldest: byTime,
  newest: (one, other) => byTime(other, one),
  lowest: (one, other) => one.rating - other.rating || byTime(one, other),
  highest: (one, other) => other.rating - one.rating || byTime(one, other),
}

/** Reviews that match, in the order asked for. */
export const select = (reviews: Review[], filter: ReviewFilter, sort: ReviewSort): Review[] =>
  reviews.filter((review) => matches(filter, review)).sort(ORDER[sort])

export const capped = (value: number): CappedCount => ({ value: Math.min(value, COUNT_CAP), capped: value > COUNT_CAP })
