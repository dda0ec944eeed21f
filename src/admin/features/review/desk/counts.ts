import { COUNT_CAP, type ReviewCountsResponse } from "../../../../contracts/review"
import { DECISION_TARGET, type ReviewStatus } from "../../../../contracts/review-status"
import type { UndoEntry } from "./session"

/**
 * Moves a decision's reviews from one count to the other at once, or back; the server's numbers
 * replace these a moment later. A count that stopped at its cap stays there.
 */
export const shiftCounts = (
  counts: ReviewCountsResponse,
  { decision, before }: Pick<UndoEntry, "decision" | "before">,
  isUndo: boolean
): ReviewCountsResponse => {
  const next = { ...counts.counts }
  const shift = (status: ReviewStatus, by: number) => {
    const count = next[status]
    if (!count.capped) {
      const value = Math.max(0, count.value + by)
      next[status] = { value: Math.min(value, COUNT_CAP), capped: value > COUNT_CAP }
    }
  }
  const sign = isUndo ? -1 : 1
  for (const seen of before) {
    shift(seen.status, -sign)
    shift(DECISION_TARGET[decision], sign)
  }
  const by = sign * before.length
  return {
    ...counts,
    counts: next,
    today: {
      ...counts.today,
      decided: Math.max(0, counts.today.decided + by),
      mine: Math.max(0, counts.today.mine + by),
    },
  }
}
