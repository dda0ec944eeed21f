/** What says whether a promotion of Medusa can be used. */
export interface PromotionFacts {
  status: "draft" | "active" | "inactive"
  /** Uses it is good for; `null` for any number. */
  limit: number | null
  used: number
  /** Of its promotion campaign. */
  starts_at: Date | null
  ends_at: Date | null
  budget: { limit: number; used: number } | null
}

/**
 * Whether a promotion can be used at a moment. One that codes are only copied from may be a draft, so
 * that nobody uses it itself, and its own uses do not count.
 */
export const isInForce = ({ status, limit, used, starts_at, ends_at, budget }: PromotionFacts, at: Date, as: "code" | "pattern"): boolean => {
  if (status !== "active" && !(as === "pattern" && status === "draft")) {
    return false
  }
  const isUsedUp = as === "code" && limit !== null && used >= limit
  const isSpent = budget !== null && budget.used >= budget.limit
  const hasBegun = as === "pattern" || starts_at === null || starts_at <= at
  return !isUsedUp && !isSpent && hasBegun && (ends_at === null || ends_at > at)
}
