import type { Decision, ReviewStatus } from "../../../../contracts/review-status"

/** Colour of a status; always beside its name, never instead of it. */
export const STATUS_COLOR = {
  pending: "orange",
  needs_edit: "blue",
  published: "green",
  rejected: "red",
  spam: "grey",
} as const satisfies Record<ReviewStatus, "orange" | "blue" | "green" | "red" | "grey">

/** Order of the decision buttons; the first three have their own place on a phone as well. */
export const DECISION_ORDER: readonly Decision[] = ["approve", "reject", "hold", "spam", "reopen"]
