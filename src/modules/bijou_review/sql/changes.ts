import type { ReviewChange } from "../../../contracts/review"
import { type Db, row, rows } from "../../../lib/db"

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
 * The transactions that are surely over: everything up to the returned number is visible to
 * this and every later reader, and nothing can be added to it. Numbers of transactions are given
 * when they begin to write and become visible when they commit, so a position in the history is
 * a transaction's number, never a row's.
 */
export const readPosition = async (db: Db): Promise<number> =>
  Number(
    (await row<{ position: string }>(db, `SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1 AS position`))
      ?.position
  )

/**
 * Changes after a position, oldest first, with the position they lead to. A position from
 * before the database was moved to another server lies ahead of it: the reader starts afresh.
 */
export const readChanges = async (
  db: Db,
  since: number
): Promise<{ found: ChangeRow[]; position: number; overflow: boolean }> => {
  const position = await readPosition(db)
  const found = await rows<ChangeRow>(
    db,
    `SELECT a.xid::text AS seq, a.review_id, a.product_id, a.action, r.status, r.version, a.actor_type, a.actor_id,
            a.created_at
       FROM (SELECT * FROM bijou_review_action
              WHERE xid > ?::text::xid8 AND xid <= ?::text::xid8 ORDER BY xid, seq LIMIT ?) a
       JOIN bijou_review r ON r.id = a.review_id
      ORDER BY a.xid, a.seq`,
    [String(since), String(position), CHANGES_MAX + 1]
  )
  return {
    found: found.slice(0, CHANGES_MAX),
    position,
    overflow: found.length > CHANGES_MAX || since > position,
  }
}

/** A finished step of a review's life, as it is told to the rest of the shop. */
export type ReviewEvent = {
  name: string
  data: { id: string; product_id: string; version: number; batch_id: string | null; from: string | null; to: string | null }
}

type EventRow = {
  xid: string
  review_id: string
  product_id: string
  action: string
  from_status: string | null
  to_status: string | null
  review_version: number
  batch_id: string | null
}

/** More than one transaction can decide, so a round always ends with a whole transaction. */
const EVENTS_PER_ROUND = 1000
/** Imports tell of themselves once, and notes concern nobody outside the desk. */
const SILENT = ["import", "note"]

const eventName = (action: EventRow): string =>
  action.to_status && action.action !== "submit"
    ? `bijou_review.${action.to_status}`
    : `bijou_review.${{ submit: "submitted", reply: "replied", feature: "featured", unfeature: "unfeatured" }[action.action] ?? action.action}`

const cutAtTransaction = (found: EventRow[]): EventRow[] =>
  found.length < EVENTS_PER_ROUND ? found : found.filter(({ xid }) => xid !== found[found.length - 1].xid)

type EventCursor = { position: string; since: Date }

/**
 * The cursor of the events. Where it lies ahead of every transaction, the database was moved to
 * a server that counts them anew: it starts from now, and what was told before is not told again.
 */
const openCursor = async (trx: Db, position: number): Promise<EventCursor> => {
  const cursor = await row<EventCursor>(
    trx,
    `UPDATE bijou_review_cursor
        SET since = CASE WHEN position > ?::bigint THEN now() ELSE since END, position = least(position, ?::bigint)
      WHERE name = 'events' RETURNING position, since`,
    [String(position), String(position)]
  )
  return cursor ?? { position: String(position), since: new Date() }
}

/**
 * Hands the events that were not told yet to `emit`, in order, and remembers how far it came.
 * The cursor moves in the transaction that holds its lock: a crash before the commit tells the
 * events again, never loses them. Returns how many were told.
 */
export const dispatchEvents = (db: Db, emit: (events: ReviewEvent[]) => Promise<void>): Promise<number> =>
  db.transaction(async (trx) => {
    await rows(trx, `SELECT 1 FROM bijou_review_cursor WHERE name = 'events' FOR UPDATE`)
    const position = await readPosition(trx)
    const cursor = await openCursor(trx, position)
    const found = await rows<EventRow>(
      trx,
      `SELECT xid::text AS xid, review_id, product_id, action, from_status, to_status, review_version, batch_id
         FROM bijou_review_action
        WHERE xid > ?::text::xid8 AND xid <= ?::text::xid8 AND created_at >= ? AND action <> ALL (?::text[])
        ORDER BY xid, seq LIMIT ${EVENTS_PER_ROUND}`,
      [cursor.position, String(position), cursor.since, SILENT]
    )
    const told = cutAtTransaction(found)
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
    const reached = told.length < found.length ? told[told.length - 1].xid : String(position)
    await rows(trx, `UPDATE bijou_review_cursor SET position = ?::bigint WHERE name = 'events'`, [reached])
    return told.length
  })

/** Changes whose events were not told yet, counted up to 1000. */
export const countUntold = async (db: Db): Promise<number> =>
  (
    await row<{ n: number }>(
      db,
      `SELECT count(*)::int AS n FROM (
         SELECT 1 FROM bijou_review_action a
          WHERE a.xid > (SELECT position::text::xid8 FROM bijou_review_cursor WHERE name = 'events')
            AND a.action <> ALL (?::text[]) ORDER BY a.xid LIMIT 1000) x`,
      [SILENT]
    )
  )?.n ?? 0
