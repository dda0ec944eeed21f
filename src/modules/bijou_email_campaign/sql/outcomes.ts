import { type Db, rows } from "../../../lib/db"
import { markLeaving } from "./leaving"
import { STATUS } from "./status"
import { addToTally, counted } from "./tally"

/** What became of one mail, as it is written down. */
export type Result = {
  id: string
  turn: number
  /** `uncertain` is handed over again where the provider still knows the key. */
  state: "sent" | "uncertain" | "deferred" | "queued" | "failed"
  attempts: number
  /** Seconds until the next attempt. */
  delay: number
  code: number | null
  enhanced: string | null
  reason: string | null
  provider_message_id: string | null
  /** Whether its reader agreed to tracking when it was written. */
  is_tracked: boolean
}

type Source = { source: string; copiesKnown: number }

/** Whatever became of mails: of those that wait again, failed, are unknown, or were counted among the unknown meanwhile. @returns how many were written down */
const noteAny = async (db: Db, results: readonly Result[], { source, copiesKnown }: Source): Promise<number> => {
  const done = await rows<{ n: number }>(
    db,
    `WITH r AS MATERIALIZED (
       SELECT * FROM unnest(?::bigint[], ?::int[], ?::smallint[], ?::smallint[], ?::float8[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::boolean[])
           AS r (id, turn, status, attempts, delay, code, enhanced, reason, message, is_tracked)
     ), held AS MATERIALIZED (
       SELECT d.id, d.status FROM r JOIN bijou_email_delivery d ON d.id = r.id AND d.turn = r.turn AND d.status IN (${STATUS.submitting}, ${STATUS.uncertain})
        ORDER BY d.id FOR UPDATE OF d
     ), done AS (
       UPDATE bijou_email_delivery d
          SET status = CASE WHEN r.status = ${STATUS.uncertain} AND d.submitted_at > now() - make_interval(secs => ?::float8) THEN ${STATUS.queued} ELSE r.status END,
              submitted_at = CASE WHEN r.status IN (${STATUS.queued}, ${STATUS.deferred}) THEN NULL ELSE d.submitted_at END, attempts = r.attempts, lease_until = NULL, code = r.code, enhanced = r.enhanced, reason = r.reason,
              provider_message_id = coalesce(r.message, d.provider_message_id), sent_at = CASE WHEN r.status = ${STATUS.sent} THEN now() END,
              due_at = CASE WHEN r.delay > 0 THEN now() + make_interval(secs => r.delay) ELSE d.due_at END
         FROM r JOIN held ON held.id = r.id WHERE d.id = r.id
       RETURNING d.id, d.campaign, d.email_hash, d.status, d.enhanced, held.status AS was, r.is_tracked
     ), noted AS (${addToTally(
       counted("sent", `done WHERE status = ${STATUS.sent}`),
       counted("tracked", `done WHERE status = ${STATUS.sent} AND is_tracked`),
       counted("failed", `done WHERE status = ${STATUS.failed}`),
       counted("uncertain", `done WHERE (status = ${STATUS.uncertain}) <> (was = ${STATUS.uncertain})`, { n: `CASE WHEN was = ${STATUS.uncertain} THEN -1 ELSE 1 END` })
     )}), gone AS (
       INSERT INTO bijou_email_suppression (email_hash, scope, reason, source, delivery_id)
       SELECT email_hash, 'all', 'hard_bounce', ?, id FROM done WHERE status = ${STATUS.failed} AND enhanced ~ '^5\\.1\\.(1|2|3|6|10)$'
       ON CONFLICT (email_hash, reason) DO NOTHING RETURNING 1
     )
     SELECT count(*)::int AS n, (SELECT count(*) FROM gone) AS gone FROM done`,
    [
      results.map(({ id }) => id),
      results.map(({ turn }) => turn),
      results.map(({ state }) => STATUS[state]),
      results.map(({ attempts }) => attempts),
      results.map(({ delay }) => delay),
      results.map(({ code }) => code) as number[],
      results.map(({ enhanced }) => enhanced) as string[],
      results.map(({ reason }) => reason) as string[],
      results.map(({ provider_message_id }) => provider_message_id) as string[],
      results.map(({ is_tracked }) => String(is_tracked)),
      copiesKnown,
      source,
    ]
  )
  return done[0]?.n ?? 0
}

/**
 * Writes down what became of mails, a few of them or hundreds, each exactly once. A mail somebody has counted among
 * the unknown meanwhile is told what it was after all; one whose turn is over is left alone.
 * An address its server does not know (5.1.x) is suppressed in the same step.
 * @param copiesKnown seconds after its first hand-over during which a mail can be handed over again without a copy; 0 for never
 * @returns how many were written down
 */
export const complete = async (db: Db, results: readonly Result[], source: Source): Promise<number> => {
  const sent = results.filter(({ state }) => state === "sent")
  const noted = sent.length > 0 ? (await markLeaving(db, [], { sent })).noted : 0
  const rest = noted < sent.length ? results : results.filter(({ state }) => state !== "sent")
  return rest.length > 0 ? noted + (await noteAny(db, rest, source)) : noted
}

/** Sends unknown mails again: somebody has decided that a copy is better than none. @returns how many */
export const requeueUncertain = async (db: Db, campaign: number): Promise<number> => {
  const [{ n }] = await rows<{ n: number }>(
    db,
    `WITH again AS (UPDATE bijou_email_delivery SET status = ${STATUS.queued}, due_at = now(), reason = NULL
       WHERE campaign = ? AND status = ${STATUS.uncertain} RETURNING campaign),
       noted AS (${addToTally(counted("uncertain", "again", { n: "-1" }))}) SELECT count(*)::int AS n FROM again`,
    [campaign]
  )
  return n
}
