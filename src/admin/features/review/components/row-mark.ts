import type { Decision } from "../../../../contracts/review-status"

/** How a row differs from what the list was loaded with. */
export type RowMark =
  | { kind: "mine"; phase: "sending" | "queued" | "done"; decision: Decision; batchId: string; at: number }
  | { kind: "elsewhere"; decision: Decision; by: string | null; at: string | null }
  | { kind: "gone" }
  | { kind: "failed"; reason: string }
