import { generateEntityId } from "@medusajs/framework/utils"
import type { Problem } from "../../../contracts/econt"
import type { Run, RunItem } from "../../../contracts/econt-shipment"
import { type Db, inTransaction, row, rows, storable } from "../../../lib/db"

/** Seconds an item belongs to the process that works at it; the process says again and again that it lives. */
const CLAIM = 45

export type RunRow = Omit<Run, "created_at" | "created_by" | "finished_at"> & {
  created_at: Date
  created_by: string | null
  finished_at: Date | null
}
export type RunItemRow = RunItem & { place: number }

/** What a new item is about. */
export type NewItem = Pick<RunItem, "order_id" | "display_id" | "waybill_id" | "shipment_number">

/** An item taken to be worked at; `tried` says that somebody has begun with it before. */
export type TakenItem = { place: number; order_id: string | null; waybill_id: string | null; tried: boolean }

/** How an item ended. */
export type Outcome = {
  state: "done" | "failed" | "skipped"
  waybill_id?: string | null
  shipment_number?: string | null
  problems: readonly Problem[]
}

const RUN = "r.id, r.action, r.state, r.total, r.done, r.failed, r.skipped, r.created_by, r.created_at, r.finished_at"

/** Writes down a run with its items, in their order. */
export const insertRun = (db: Db, action: Run["action"], items: readonly NewItem[], actorId: string): Promise<RunRow> =>
  inTransaction(db, async (tx) => {
    const [run] = await rows<RunRow>(
      tx,
      `INSERT INTO bijou_econt_run AS r (id, action, total, created_by) VALUES (?, ?, ?, ?) RETURNING ${RUN}`,
      [generateEntityId(undefined, "erun"), action, items.length, actorId]
    )
    await rows(
      tx,
      `INSERT INTO bijou_econt_run_item (run_id, place, order_id, display_id, waybill_id, shipment_number)
       SELECT ?, e.place - 1, e.item->>'order_id', (e.item->>'display_id')::int, e.item->>'waybill_id', e.item->>'shipment_number'
         FROM jsonb_array_elements(?::jsonb) WITH ORDINALITY AS e (item, place)`,
      [run.id, JSON.stringify(items)]
    )
    return run
  })

export const findRun = (db: Db, id: string): Promise<RunRow | undefined> =>
  row<RunRow>(db, `SELECT ${RUN} FROM bijou_econt_run r WHERE r.id = ?`, [id])

/** Newest first. */
export const listRuns = (db: Db, limit: number): Promise<RunRow[]> =>
  rows<RunRow>(db, `SELECT ${RUN} FROM bijou_econt_run r ORDER BY r.created_at DESC LIMIT ?`, [limit])

/** Runs under way, oldest first. */
export const listOpenRuns = (db: Db): Promise<RunRow[]> =>
  rows<RunRow>(db, `SELECT ${RUN} FROM bijou_econt_run r WHERE r.state = 'running' ORDER BY r.created_at`)

/** Items in their order, after a place. */
export const listItems = (db: Db, runId: string, state: RunItem["state"] | null, after: number, limit: number): Promise<RunItemRow[]> =>
  rows<RunItemRow>(
    db,
    `SELECT i.place, i.order_id, i.display_id, i.waybill_id, i.shipment_number, i.state, i.problems
       FROM bijou_econt_run_item i
      WHERE i.run_id = ? AND i.place > ? AND (?::text IS NULL OR i.state = ?) ORDER BY i.place LIMIT ?`,
    [runId, after, state, state, limit]
  )

/** Stops a run, or goes on with it; one that is over stays so. */
export const setRunState = async (db: Db, id: string, state: "running" | "stopped"): Promise<void> => {
  await rows(db, "UPDATE bijou_econt_run SET state = ? WHERE id = ? AND state IN ('running', 'stopped')", [state, id])
}

/**
 * Takes the next item of a run under way: one that waits, or one whose process is gone.
 * @param most items of the run worked at by all processes together
 */
export const takeItem = (db: Db, runId: string, most: number): Promise<TakenItem | undefined> =>
  row<TakenItem>(
    db,
    `WITH next AS (
       SELECT o.place, o.claimed_until IS NOT NULL AS tried FROM bijou_econt_run_item o
        WHERE o.run_id = ? AND o.state IN ('waiting', 'running') AND (o.claimed_until IS NULL OR o.claimed_until < now())
          AND EXISTS (SELECT 1 FROM bijou_econt_run r WHERE r.id = o.run_id AND r.state = 'running')
          AND ? > (SELECT count(*) FROM bijou_econt_run_item b WHERE b.run_id = ? AND b.state IN ('waiting', 'running')
                      AND b.state = 'running' AND b.claimed_until >= now())
        ORDER BY o.place LIMIT 1 FOR UPDATE OF o SKIP LOCKED
     )
     UPDATE bijou_econt_run_item i SET state = 'running', claimed_until = now() + interval '${CLAIM} seconds'
       FROM next WHERE i.run_id = ? AND i.place = next.place
     RETURNING i.place, i.order_id, i.waybill_id, next.tried`,
    [runId, most, runId, runId]
  )

/** Orders of an item and of those that wait after it, in their order. */
export const readOrdersAhead = async (db: Db, runId: string, place: number, limit: number): Promise<string[]> => {
  const found = await rows<{ order_id: string }>(
    db,
    `SELECT i.order_id FROM bijou_econt_run_item i
      WHERE i.run_id = ? AND i.place >= ? AND i.state IN ('waiting', 'running') AND i.order_id IS NOT NULL ORDER BY i.place LIMIT ?`,
    [runId, place, limit]
  )
  return found.map(({ order_id }) => order_id)
}

/** The process that works at these items lives. */
export const renewItems = async (db: Db, runId: string, places: readonly number[]): Promise<void> => {
  await rows(
    db,
    `UPDATE bijou_econt_run_item SET claimed_until = now() + interval '${CLAIM} seconds'
      WHERE run_id = ? AND place = ANY (?::int[]) AND state = 'running'`,
    [runId, places]
  )
}

/** Leaves an item for later: what became of it is not known yet. */
export const postponeItem = async (db: Db, runId: string, place: number, seconds: number): Promise<void> => {
  await rows(
    db,
    `UPDATE bijou_econt_run_item SET state = 'waiting', claimed_until = now() + make_interval(secs => ?)
      WHERE run_id = ? AND place = ? AND state = 'running'`,
    [seconds, runId, place]
  )
}

/** Ends an item and counts it, in one statement; the last one ends the run. @returns whether the run is over */
export const finishItem = async (db: Db, runId: string, place: number, outcome: Outcome): Promise<boolean> => {
  const run = await row<{ state: string }>(
    db,
    `WITH item AS (
       UPDATE bijou_econt_run_item SET state = ?, waybill_id = coalesce(?, waybill_id), problems = ?::jsonb,
              shipment_number = coalesce(?, shipment_number), claimed_until = NULL
        WHERE run_id = ? AND place = ? AND state = 'running' RETURNING run_id, state
     )
     UPDATE bijou_econt_run r SET done = r.done + (item.state = 'done')::int, failed = r.failed + (item.state = 'failed')::int,
            skipped = r.skipped + (item.state = 'skipped')::int,
            state = CASE WHEN r.done + r.failed + r.skipped + 1 = r.total THEN 'done' ELSE r.state END,
            finished_at = CASE WHEN r.done + r.failed + r.skipped + 1 = r.total THEN now() END
       FROM item WHERE r.id = item.run_id RETURNING r.state`,
    [
      outcome.state,
      outcome.waybill_id ?? null,
      JSON.stringify(storable(outcome.problems)),
      outcome.shipment_number ?? null,
      runId,
      place,
    ]
  )
  return run?.state === "done"
}

/** Whether any process works at a run right now. */
export const isAnyAtWork = async (db: Db): Promise<boolean> =>
  (await row(
    db,
    `SELECT 1 FROM bijou_econt_run r JOIN bijou_econt_run_item i ON i.run_id = r.id AND i.state IN ('waiting', 'running')
      WHERE r.state = 'running' AND i.state = 'running' AND i.claimed_until >= now() LIMIT 1`
  )) !== undefined
