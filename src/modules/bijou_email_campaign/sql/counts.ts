import { type Db, rows } from "../../../lib/db"
import { addToTally, counted, type Metric } from "./tally"

export type Count = { campaign: number; metric: Metric; at: Date; n: number }

const GIVEN = counted(null, "counts", { at: "at", n: "n" })

/** Adds to counts of campaigns, in the transaction of what they count. */
export const addCounts = async (tx: Db, counts: readonly Count[]): Promise<void> => {
  if (counts.length > 0) {
    await rows(tx, `WITH counts AS (SELECT * FROM unnest(?::int[], ?::text[], ?::timestamptz[], ?::int[]) AS c (campaign, metric, at, n)) ${addToTally(GIVEN)}`, [
      counts.map(({ campaign }) => campaign),
      counts.map(({ metric }) => metric),
      counts.map(({ at }) => at.toISOString()),
      counts.map(({ n }) => n),
    ])
  }
}
