import type { ParcelState } from "../contracts/econt"
import type { CodState } from "../contracts/econt-cod"
import { cents } from "./money"

/** Cash on delivery of one waybill: euro, and milliseconds since 1970. */
export type CodFacts = {
  /** What Econt is to collect; null when nothing. */
  amount: number | null
  collectedAt: number | null
  paidAmount: number | null
  paidAt: number | null
  parcelState: ParcelState | null
  deliveredAt: number | null
}

const DAY_MS = 86_400_000
/** Agreements pay out within days or on a day of the week; what is longer away than this is asked about. */
export const LATE_AFTER_DAYS = 8

const LOST: readonly (ParcelState | null)[] = ["returned", "cancelled", "destroyed"]

/**
 * How far the money of a waybill is: paid outweighs collected, collected outweighs where the parcel is. Paid but not
 * what was to be collected `differs`. A parcel delivered long ago of which no money is told is `late` too.
 *
 * @param now milliseconds since 1970
 * @returns null for a waybill that collects nothing and got nothing
 */
export const codState = (facts: CodFacts, now: number): Exclude<CodState, "unmatched"> | null => {
  const { amount, collectedAt, paidAmount, paidAt, parcelState, deliveredAt } = facts
  const expected = cents(amount ?? 0)
  if (paidAt !== null || paidAmount !== null) {
    return paidAmount === null || cents(paidAmount) === expected ? "paid" : "differs"
  }
  if (expected === 0) return null
  const since = collectedAt ?? deliveredAt
  const late = since !== null && now - since > LATE_AFTER_DAYS * DAY_MS
  if (collectedAt !== null) return late ? "late" : "collected"
  if (LOST.includes(parcelState)) return "lost"
  return late ? "late" : "expected"
}
