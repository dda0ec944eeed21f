import { type Db, row, rows, toJson } from "../../../lib/db"
import type { Report } from "../feedback/feedback"
import type { Which } from "./feedback"

/** Days an event waits for its mail, and those it is kept so that it is known again. */
const WAITS_DAYS = 1
const KEPT_DAYS = 60
/** A batch of what is looked at again. */
const WAIT_SECONDS = 60

export type StoredEvent = { which: Which; report: Omit<Report, "at"> & { at: string } }

/**
 * Keeps an event unless it, or what it may be used for once, was there before.
 * @param ids the event's own first
 * @returns its number; null when it is not new
 */
export const keepEvent = async (tx: Db, provider: string, ids: readonly string[], event: StoredEvent): Promise<string | null> => {
  const kept = await rows<{ id: string; event_id: string }>(
    tx,
    `INSERT INTO bijou_email_webhook (provider, event_id, event, processed_at)
     SELECT ?, g.event_id, CASE WHEN g.place = 1 THEN ?::jsonb ELSE '{}' END, CASE WHEN g.place > 1 THEN now() END
       FROM unnest(?::text[]) WITH ORDINALITY AS g (event_id, place) ORDER BY g.event_id
     ON CONFLICT (provider, event_id) DO NOTHING RETURNING id::text AS id, event_id`,
    [provider, toJson(event), ids]
  )
  if (kept.length === ids.length) {
    return kept.find(({ event_id }) => event_id === ids[0])?.id ?? null
  }
  await rows(tx, "DELETE FROM bijou_email_webhook WHERE id = ANY (?::bigint[])", [kept.map(({ id }) => id)])
  return null
}

export const processed = async (tx: Db, id: string, isDone: boolean): Promise<void> => {
  await rows(tx, "UPDATE bijou_email_webhook SET attempts = attempts + 1, processed_at = CASE WHEN ? THEN now() END WHERE id = ?::bigint", [isDone, id])
}

/** Events whose mail is not known yet, those first that were tried least. */
export const openEvents = (db: Db, limit: number): Promise<{ id: string; provider: string; event: StoredEvent }[]> =>
  rows(
    db,
    `SELECT w.id::text AS id, w.provider, w.event FROM bijou_email_webhook w
      WHERE w.processed_at IS NULL AND w.received_at > now() - interval '${WAITS_DAYS} days' AND w.received_at < now() - make_interval(secs => least(3600, ${WAIT_SECONDS} * w.attempts))
      ORDER BY w.attempts, w.id LIMIT ?`,
    [limit]
  )

/** Deletes what nobody will send again. @returns how many */
export const forgetWebhooks = async (db: Db, limit: number): Promise<number> =>
  (
    await row<{ n: number }>(
      db,
      `WITH gone AS (DELETE FROM bijou_email_webhook w WHERE w.ctid = ANY (ARRAY(
         SELECT o.ctid FROM bijou_email_webhook o WHERE o.received_at < now() - interval '${KEPT_DAYS} days' LIMIT ?)) RETURNING 1)
       SELECT count(*)::int AS n FROM gone`,
      [limit]
    )
  )?.n ?? 0
