import type { Feature } from "../../contracts/core"

/** First part of every query key of the suite: the query client is shared with the dashboard. */
export const suiteKey = ["bijou"] as const

/** Key under which everything of one feature is cached. */
export const featureKey = <F extends Feature>(feature: F) => [...suiteKey, feature] as const
