import type { ReviewChange } from "../../../contracts/review"
import { type Db, row, rows } from "./db"

export type ChangeRow = {
  seq: string
  review_id: string
  product_id: string
  action: ReviewChange["action"]
  status: ReviewChange["status"]
  version: number
  actor_type: "user" | "customer" | "system"
  actor_id: string | null
  created_at: Date
}

export const CHANGES_MAX = 500

/**
 * Changes after a sequence number, oldest first. Only rows of transactions older than every
 * running one are read: a number handed out early and committed late is never jumped over.
 */
export const readChanges = async (db: Db, since: number): Promise<{ found: ChangeRow[]; overflow: boolean }> => {
  const found = await rows<ChangeRow>(
    db,
    `SELECT a.seq, a.review_id, a.product_id, a.action, r.status, r.version, a.actor_type, a.actor_id, a.created_at
       FROM (SELECT * FROM bijou_review_action
              WHERE seq > ? AND xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY seq LIMIT ?) a
       JOIN bijou_review r ON r.id = a.review_id
      ORDER BY a.seq`,
    [since, CHANGES_MAX + 1]
  )
  return { found: found.slice(0, CHANGES_MAX), overflow: found.length > CHANGES_MAX }
}

/** A finished step of a review's life, as it is told to the rest of the shop. */
export type ReviewEvent = {
  name: string
  data: { id: string; product_id: string; version: number; batch_id: string | null; from: string | null; to: string | null }
}

type EventRow = {
  seq: string
  review_id: string
  product_id: string
  action: string
  from_status: string | null
  to_status: string | null
  review_version: number
  batch_id: string | null
}

const EVENTS_PER_ROUND = 500
/** Imports tell of themselves once, and notes concern nobody outside the desk. */
const SILENT = ["import", "note"]

const eventName = (action: EventRow): string =>
  action.to_status && action.action !== "submit"
    ? `bijou_review.${action.to_status}`
    : `bijou_review.${{ submit: "submitted", reply: "replied", feature: "featured", unfeature: "unfeatured" }[action.action] ?? action.action}`

/**
 * Hands the events that were not told yet to `emit`, in order, and remembers how far it came.
 * The cursor moves in the transaction that holds its lock: a crash before the commit tells the
 * events again, never loses them. Returns how many were read.
 */
export const dispatchEvents = (db: Db, emit: (events: ReviewEvent[]) => Promise<void>): Promise<number> =>
  db.transaction(async (trx) => {
    const cursor = await row<{ seq: string }>(trx, `SELECT seq FROM bijou_review_cursor WHERE name = 'events' FOR UPDATE`)
    const found = await rows<EventRow>(
      trx,
      `SELECT seq, review_id, product_id, action, from_status, to_status, review_version, batch_id
         FROM bijou_review_action
        WHERE seq > ?::bigint AND xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY seq LIMIT ${EVENTS_PER_ROUND}`,
      [cursor?.seq ?? "0"]
    )
    const last = found.at(-1)
    if (!last) {
      return 0
    }
    const told = found.filter((action) => !SILENT.includes(action.action))
    if (told.length > 0) {
      await emit(
        told.map((action) => ({
          name: eventName(action),
          data: {
            id: action.review_id,
            product_id: action.product_id,
            version: action.review_version,
            batch_id: action.batch_id,
            from: action.from_status,
            to: action.to_status,
          },
        }))
      )
    }
    await rows(trx, `UPDATE bijou_review_cursor SET seq = ?::bigint WHERE name = 'events'`, [last.seq])
    return found.length
  })

/** Changes whose events were not told yet, counted up to 1000. */
export const countUntold = async (db: Db): Promise<number> =>
  (
    await row<{ n: number }>(
      db,
      `SELECT count(*)::int AS n FROM (
         SELECT 1 FROM bijou_review_action a
          WHERE a.seq > (SELECT seq FROM bijou_review_cursor WHERE name = 'events') LIMIT 1000) x`
    )
  )?.n ?? 0
