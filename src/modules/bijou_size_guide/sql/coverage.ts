import { generateEntityId } from "@medusajs/framework/utils"
import type { GuideDocument } from "../../../contracts/size-guide-document"
import { type Db, row, rows } from "../../../lib/db"

export type RunRow = {
  id: string
  state: "running" | "done" | "failed"
  cursor: string
  checked: number
  total: number
  started_at: Date
  finished_at: Date | null
}
export type CoverageOutcome = "guide" | "no_guide" | "explicit_none"
export type CoverageRow = { product_id: string; guide_id: string | null; outcome: CoverageOutcome; unknown_sizes: string[] }

const RUN = "id, state, cursor, checked, total, started_at, finished_at"

/** Starts a run, or returns the one that is under way. */
export const startRun = async (db: Db, total: number): Promise<RunRow> => {
  await rows(
    db,
    `INSERT INTO bijou_size_guide_coverage_run (id, state, total) VALUES (?, 'running', ?)
     ON CONFLICT (state) WHERE state = 'running' DO NOTHING`,
    [generateEntityId(undefined, "sgcov"), total]
  )
  const running = await row<RunRow>(db, `SELECT ${RUN} FROM bijou_size_guide_coverage_run WHERE state = 'running'`)
  return running ?? startRun(db, total)
}

/** The run that is under way, held by this transaction; undefined when there is none or another process has it. */
export const holdRunning = async (trx: Db): Promise<RunRow | undefined> =>
  row<RunRow>(trx, `SELECT ${RUN} FROM bijou_size_guide_coverage_run WHERE state = 'running' FOR UPDATE SKIP LOCKED`)

export const isRunning = async (db: Db): Promise<boolean> =>
  (await row(db, "SELECT 1 FROM bijou_size_guide_coverage_run WHERE state = 'running'")) !== undefined

/** The newest run, and the newest finished one, whose numbers are shown. */
export const readRuns = async (db: Db): Promise<{ newest?: RunRow; finished?: RunRow }> => {
  const newest = await row<RunRow>(db, `SELECT ${RUN} FROM bijou_size_guide_coverage_run ORDER BY started_at DESC LIMIT 1`)
  const finished =
    newest?.state === "done"
      ? newest
      : await row<RunRow>(
          db,
          `SELECT ${RUN} FROM bijou_size_guide_coverage_run WHERE state = 'done' ORDER BY started_at DESC LIMIT 1`
        )
  return { newest, finished }
}

/** Keeps what one batch found and moves the run on, in the caller's transaction. */
export const saveBatch = async (
  trx: Db,
  run: RunRow,
  found: readonly CoverageRow[],
  soldRows: readonly { guide_id: string; row_id: string }[]
): Promise<void> => {
  await rows(
    trx,
    `INSERT INTO bijou_size_guide_coverage (run_id, product_id, guide_id, outcome, unknown_sizes)
     SELECT ?, c.product_id, c.guide_id, c.outcome, c.unknown_sizes
       FROM jsonb_populate_recordset(NULL::bijou_size_guide_coverage, ?::jsonb) c`,
    [run.id, JSON.stringify(found)]
  )
  await rows(
    trx,
    `INSERT INTO bijou_size_guide_coverage_row (run_id, guide_id, row_id)
     SELECT ?, r.guide_id, r.row_id FROM jsonb_populate_recordset(NULL::bijou_size_guide_coverage_row, ?::jsonb) r
     ON CONFLICT DO NOTHING`,
    [run.id, JSON.stringify(soldRows)]
  )
  await rows(trx, "UPDATE bijou_size_guide_coverage_run SET cursor = ?, checked = checked + ? WHERE id = ?", [
    found[found.length - 1].product_id,
    found.length,
    run.id,
  ])
}

/** Ends a run; a good one replaces all that went before. */
export const finishRun = async (trx: Db, id: string, state: "done" | "failed"): Promise<void> => {
  await rows(trx, "UPDATE bijou_size_guide_coverage_run SET state = ?, finished_at = now() WHERE id = ?", [state, id])
  if (state === "done") {
    await rows(trx, "DELETE FROM bijou_size_guide_coverage_run WHERE id <> ? AND state <> 'running'", [id])
  }
}

export type CoverageCounts = Record<"products" | "with_guide" | "without_guide" | "explicit_none" | "with_unknown_sizes", number>

export const countCoverage = async (db: Db, runId: string): Promise<CoverageCounts> => {
  const counts = await row<CoverageCounts>(
    db,
    `SELECT count(*)::int AS products,
            count(*) FILTER (WHERE outcome = 'guide')::int AS with_guide,
            count(*) FILTER (WHERE outcome = 'no_guide')::int AS without_guide,
            count(*) FILTER (WHERE outcome = 'explicit_none')::int AS explicit_none,
            count(*) FILTER (WHERE unknown_sizes <> '{}')::int AS with_unknown_sizes
       FROM bijou_size_guide_coverage WHERE run_id = ?`,
    [runId]
  )
  return counts ?? { products: 0, with_guide: 0, without_guide: 0, explicit_none: 0, with_unknown_sizes: 0 }
}

/** Products of a run with an issue, in the order of their id. */
export const listCovered = async (
  db: Db,
  runId: string,
  issue: "no_guide" | "explicit_none" | "unknown_size",
  { guide_id, after, limit }: { guide_id?: string; after: string; limit: number }
): Promise<CoverageRow[]> =>
  rows<CoverageRow>(
    db,
    `SELECT product_id, guide_id, outcome, unknown_sizes FROM bijou_size_guide_coverage
      WHERE run_id = ? AND product_id > ? AND ${issue === "unknown_size" ? "unknown_sizes <> '{}'" : "outcome = ?"}
        ${guide_id ? "AND guide_id = ?" : ""}
      ORDER BY product_id LIMIT ?`,
    [runId, after, ...(issue === "unknown_size" ? [] : [issue]), ...(guide_id ? [guide_id] : []), limit]
  )

/** Number of products by guide, for the list of guides. */
export const countByGuide = async (db: Db, guideIds: readonly string[]): Promise<Map<string, number>> => {
  const found = await rows<{ guide_id: string; n: number }>(
    db,
    `SELECT c.guide_id, count(*)::int AS n FROM bijou_size_guide_coverage c
      WHERE c.run_id = (SELECT id FROM bijou_size_guide_coverage_run WHERE state = 'done' ORDER BY started_at DESC LIMIT 1)
        AND c.guide_id = ANY (?::text[]) GROUP BY c.guide_id`,
    [guideIds]
  )
  return new Map(found.map(({ guide_id, n }) => [guide_id, n]))
}

/** Products of a guide, as of the last finished run. */
export const listProductsOf = async (db: Db, guideId: string, limit: number): Promise<string[]> => {
  const found = await rows<{ product_id: string }>(
    db,
    `SELECT c.product_id FROM bijou_size_guide_coverage c
      WHERE c.run_id = (SELECT id FROM bijou_size_guide_coverage_run WHERE state = 'done' ORDER BY started_at DESC LIMIT 1)
        AND c.guide_id = ? ORDER BY c.product_id LIMIT ?`,
    [guideId, limit]
  )
  return found.map(({ product_id }) => product_id)
}

export type SoldGuide = { id: string; title: string; document: GuideDocument; sold: string[] }

/** Guides that products of the run get, with their published document and the rows that are sold. */
export const listSoldRows = async (
  db: Db,
  runId: string,
  { guide_id, after, limit }: { guide_id?: string; after: string; limit: number }
): Promise<SoldGuide[]> =>
  rows<SoldGuide>(
    db,
    `SELECT g.id, g.title, v.document,
            ARRAY(SELECT r.row_id FROM bijou_size_guide_coverage_row r WHERE r.run_id = ? AND r.guide_id = g.id) AS sold
       FROM bijou_size_guide g JOIN bijou_size_guide_revision v ON v.id = g.published_revision_id
      WHERE g.id > ? ${guide_id ? "AND g.id = ?" : ""}
        AND EXISTS (SELECT 1 FROM bijou_size_guide_coverage c WHERE c.run_id = ? AND c.guide_id = g.id)
      ORDER BY g.id LIMIT ?`,
    [runId, after, ...(guide_id ? [guide_id] : []), runId, limit]
  )

/** Published documents of guides. */
export const readPublished = async (db: Db, guideIds: readonly string[]): Promise<Map<string, GuideDocument>> => {
  const found = await rows<{ id: string; document: GuideDocument }>(
    db,
    `SELECT g.id, v.document FROM bijou_size_guide g JOIN bijou_size_guide_revision v ON v.id = g.published_revision_id
      WHERE g.id = ANY (?::text[])`,
    [guideIds]
  )
  return new Map(found.map(({ id, document }) => [id, document]))
}
