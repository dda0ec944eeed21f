import { generateEntityId } from "@medusajs/framework/utils"
import { type Db, row, rows } from "../../../../lib/db"

export const PLACE_KINDS = ["cities", "offices", "streets", "quarters"] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** One fetch: `scope` is a country, or a city for streets and quarters. A lane has one run at a time. */
export type Task = { kind: PlaceKind; scope: string; lane: string }

/** A run that tells nothing for so long was killed. */
const STALE_MINUTES = 3
const KEPT_DAYS = 60

const dropLeftovers = async (db: Db): Promise<void> => {
  await rows(
    db,
    `DELETE FROM bijou_econt_place_stage s
      WHERE NOT EXISTS (SELECT 1 FROM bijou_econt_place_sync r WHERE r.id = s.run_id AND r.state = 'running')`
  )
  await rows(db, `DELETE FROM bijou_econt_place_sync WHERE state <> 'running' AND started_at < now() - ? * interval '1 day'`, [
    KEPT_DAYS,
  ])
}

/** Starts a run; undefined while another has the lane. A run that was killed is ended first. */
export const claimRun = async (db: Db, { kind, scope, lane }: Task): Promise<string | undefined> => {
  const ended = await rows(
    db,
    `UPDATE bijou_econt_place_sync SET state = 'failed', finished_at = now(), error = 'The process was stopped.'
      WHERE state = 'running' AND lane = ? AND heartbeat_at < now() - ? * interval '1 minute' RETURNING id`,
    [lane, STALE_MINUTES]
  )
  if (ended.length > 0) {
    await dropLeftovers(db)
  }
  const run = await row<{ id: string }>(
    db,
    `INSERT INTO bijou_econt_place_sync (id, kind, scope, lane, state) VALUES (?, ?, ?, ?, 'running')
     ON CONFLICT (lane) WHERE state = 'running' DO NOTHING RETURNING id`,
    [generateEntityId(undefined, "eplsync"), kind, scope, lane]
  )
  return run?.id
}

/** Tells that a run goes on. @returns false when it was taken for dead and ended */
export const beat = async (db: Db, id: string): Promise<boolean> =>
  (await rows(db, "UPDATE bijou_econt_place_sync SET heartbeat_at = now() WHERE id = ? AND state = 'running' RETURNING id", [id]))
    .length === 1

/** Holds a run for the rest of the transaction. @returns false when it was ended by another */
export const holdRun = async (trx: Db, id: string): Promise<boolean> =>
  (await row(trx, "SELECT 1 FROM bijou_econt_place_sync WHERE id = ? AND state = 'running' FOR UPDATE", [id])) !== undefined

export type Counts = { seen: number; changed: number; gone: number }

/** Ends a run and forgets what it staged. */
export const endRun = async (db: Db, id: string, counts: Counts, error: string | null): Promise<void> => {
  await rows(db, "DELETE FROM bijou_econt_place_stage WHERE run_id = ?", [id])
  await rows(
    db,
    `UPDATE bijou_econt_place_sync SET state = ?, error = ?, seen = ?, changed = ?, gone = ?, finished_at = now()
      WHERE id = ? AND state = 'running'`,
    [error === null ? "done" : "failed", error, counts.seen, counts.changed, counts.gone, id]
  )
}

/** Whether a good run of the kind ended within so many minutes. */
export const isFresh = async (db: Db, { kind, scope }: Task, minutes: number): Promise<boolean> =>
  (await row(
    db,
    `SELECT 1 FROM bijou_econt_place_sync
      WHERE kind = ? AND scope = ? AND state = 'done' AND finished_at > now() - ? * interval '1 minute' LIMIT 1`,
    [kind, scope, minutes]
  )) !== undefined

export type RunRow = {
  kind: PlaceKind
  scope: string
  state: "running" | "done" | "failed"
  error: string | null
  started_at: Date
  finished_at: Date | null
}
export type KindState = { kind: PlaceKind; count: number; run: RunRow | null; done_at: Date | null }

const TABLES: Record<PlaceKind, string> = {
  cities: "bijou_econt_city",
  offices: "bijou_econt_office",
  streets: "bijou_econt_street",
  quarters: "bijou_econt_quarter",
}

/** What is known of each kind: how many, its last run (one that failed before one that did not), its last good end. */
export const readStates = async (db: Db): Promise<KindState[]> => {
  const [runs, ...counts] = await Promise.all([
    rows<RunRow & { done_at: Date | null }>(
      db,
      `WITH latest AS (
         SELECT DISTINCT ON (kind, scope) kind, scope, state, error, started_at, finished_at
           FROM bijou_econt_place_sync ORDER BY kind, scope, started_at DESC
       )
       SELECT DISTINCT ON (l.kind) l.*,
              (SELECT max(finished_at) FROM bijou_econt_place_sync d WHERE d.kind = l.kind AND d.state = 'done') AS done_at
         FROM latest l
        ORDER BY l.kind, CASE l.state WHEN 'running' THEN 0 WHEN 'failed' THEN 1 ELSE 2 END, l.started_at DESC`
    ),
    ...PLACE_KINDS.map((kind) =>
      row<{ n: number }>(db, `SELECT count(*)::int AS n FROM ${TABLES[kind]} WHERE gone_at IS NULL`)
    ),
  ])
  return PLACE_KINDS.map((kind, at) => {
    const { done_at, ...run } = runs.find((found) => found.kind === kind) ?? { done_at: null, kind: null }
    return { kind, count: counts[at]?.n ?? 0, run: run.kind === null ? null : run, done_at }
  })
}
