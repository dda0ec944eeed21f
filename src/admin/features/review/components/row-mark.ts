import type { Decision } from "../../../../contracts/review-status"

/** How a row differs from what the list was loaded with. */
export type RowMark =
  | {
      kind: "mine"
      phase: "sending" | "queued" | "done"
      decision: Decision
      batchId: string
      /** Reviews decided together; one alone can be undone from its row. */
      batchSize: number
    }
  | { kind: "elsewhere"; decision: Decision; by: string | null; at: string | null }
  | { kind: "gone" }
  | { kind: "failed"; reason: string }
