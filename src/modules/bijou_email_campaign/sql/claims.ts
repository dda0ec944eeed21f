import { type Db, rows } from "../../../lib/db"
import { trackable } from "./mailable"
import { quietUntil } from "./quiet"
import { refusal, type Restraint } from "./refusal"
import { HELD, RUNNING, STATUS, STOPPED, WAITING } from "./status"
import { addToTally, counted } from "./tally"

/** Seconds a row belongs to the process that took it, and to the one whose mail is on its way: four minutes at most. */
export type Leases = { taken: number; submitting: number }
export const LEASES: Leases = { taken: 120, submitting: 300 }

/** A recipient taken to be written to. `turn` is the pass: with an older one nothing can be changed. */
export type Claim = {
  id: string
  turn: number
  attempts: number
  message_id: string
  contact_id: string
  domain_group: number
  email: string
  email_norm: string
  first_name: string | null
  last_name: string | null
  locale: string | null
  country: string | null
  domain: string
  customer_id: string | null
  is_tracked: boolean
}

type ClaimRow = Claim & { refusal: string | null; is_taken: boolean }

export type ClaimOptions = {
  campaign: number
  limit: number
  /** Groups of domains whose tokens are used up. */
  exhausted: readonly number[]
  restraint: Restraint
  leases?: Leases
}

/**
 * Takes recipients that are due. Whoever may not be written to at this very moment is told apart in
 * the same statement, so nobody who has just said no is still written to; who sleeps waits until they wake.
 * @returns those to be written to, empty as well while the campaign or everything stands still, and how many are not
 */
export const claim = async (db: Db, { campaign, limit, exhausted, restraint, leases = LEASES }: ClaimOptions): Promise<{ claims: Claim[]; refused: number }> => {
  const { joins, reason, bindings } = refusal("c", "due.topic", restraint)
  const quiet = quietUntil("now()", "c.time_zone", restraint.quiet)
  const found = await rows<ClaimRow>(
    db,
    `WITH due AS MATERIALIZED (
       SELECT d.id, d.contact_id, k.topic FROM bijou_email_delivery d JOIN bijou_email_campaign k ON k.number = d.campaign
        WHERE d.campaign = ?::int AND d.status IN (${WAITING}) AND d.due_at <= now() AND d.domain_group <> ALL (?::smallint[])
          AND k.status IN (${RUNNING}) AND (k.expires_at IS NULL OR k.expires_at > now()) AND NOT ${STOPPED}
        ORDER BY d.due_at, d.id LIMIT ? FOR UPDATE OF d SKIP LOCKED
     ), judged AS MATERIALIZED (
       SELECT due.id, c.email, c.email_norm, c.first_name, c.last_name, c.locale, c.country, c.domain, c.customer_id, ${reason} AS refusal,
              ${trackable("c.id")} AS is_tracked, ${quiet.sql} AS quiet_until
         FROM due JOIN bijou_email_contact c ON c.id = due.contact_id ${joins}
     ), taken AS (
     UPDATE bijou_email_delivery d
        SET status = CASE WHEN j.refusal IS NULL AND j.quiet_until IS NOT NULL THEN d.status WHEN j.refusal IS NULL THEN ${STATUS.leased} WHEN j.refusal = 'suppressed' THEN ${STATUS.suppressed} ELSE ${STATUS.skipped} END,
            due_at = CASE WHEN j.refusal IS NULL THEN coalesce(j.quiet_until, d.due_at) ELSE d.due_at END,
            lease_until = CASE WHEN j.refusal IS NULL AND j.quiet_until IS NULL THEN now() + make_interval(secs => ?) END, reason = j.refusal, turn = d.turn + 1
       FROM judged j WHERE d.id = j.id
     RETURNING d.campaign, j.refusal IS NULL AND j.quiet_until IS NULL AS is_taken, d.id::text AS id, d.turn, d.attempts, d.message_id::text AS message_id, d.contact_id::text AS contact_id, d.domain_group,
               j.email, j.email_norm, j.first_name, j.last_name, j.locale, j.country, j.domain, j.customer_id, j.refusal, j.is_tracked
     ), noted AS (${addToTally(counted("skipped", "taken WHERE refusal IS NOT NULL", { detail: "refusal" }))})
     SELECT * FROM taken`,
    [campaign, exhausted, limit, ...bindings, ...quiet.bindings, leases.taken]
  )
  const claims = found.filter(({ is_taken }) => is_taken)
  return { claims, refused: found.length - claims.length }
}

export type Turn = Pick<Claim, "id" | "turn">
export const turns = (held: readonly Turn[]): [string[], number[]] => [held.map(({ id }) => id), held.map(({ turn }) => turn)]

/**
 * Gives back what was taken and was not sent. `submitted_at` stays: it is the first hand-over of which nothing is known.
 * @param seconds until somebody may take it again
 */
export const release = async (db: Db, held: readonly Turn[], seconds = 0): Promise<void> => {
  const [ids, passes] = turns(held)
  await rows(
    db,
    `UPDATE bijou_email_delivery d SET status = CASE WHEN d.attempts > 0 THEN ${STATUS.deferred} ELSE ${STATUS.queued} END, lease_until = NULL,
            due_at = greatest(d.due_at, now() + make_interval(secs => ?))
       FROM unnest(?::bigint[], ?::int[]) AS h (id, turn)
      WHERE d.id = h.id AND d.turn = h.turn AND d.status IN (${HELD})`,
    [seconds, ids, passes]
  )
}

/**
 * Looks after what dead processes held: mails that had not left are taken again; of those that had,
 * nobody knows, and only a provider that tells copies apart is given them again.
 * @param copiesKnown seconds a provider knows a key, by number of the campaign
 * @returns how many of each
 */
export const reap = async (db: Db, copiesKnown: ReadonlyMap<number, number>): Promise<{ requeued: number; uncertain: number }> => {
  const found = await rows<{ status: number; n: number }>(
    db,
    `WITH lost AS (
       SELECT d.id, CASE
                WHEN d.status = ${STATUS.leased} OR d.submitted_at > now() - make_interval(secs => known.seconds)
                THEN CASE WHEN d.attempts > 0 THEN ${STATUS.deferred} ELSE ${STATUS.queued} END ELSE ${STATUS.uncertain} END AS status
         FROM bijou_email_delivery d LEFT JOIN unnest(?::int[], ?::float8[]) AS known (campaign, seconds) ON known.campaign = d.campaign
        WHERE d.status IN (${HELD}) AND d.lease_until < now() LIMIT 5000 FOR UPDATE OF d SKIP LOCKED
     ), freed AS (
       UPDATE bijou_email_delivery d SET status = lost.status, lease_until = NULL,
              reason = CASE WHEN lost.status = ${STATUS.uncertain} THEN 'The process that sent it ended before it heard of it.' END
         FROM lost WHERE d.id = lost.id RETURNING d.campaign, lost.status
     ), noted AS (${addToTally(counted("uncertain", `freed WHERE status = ${STATUS.uncertain}`))})
     SELECT status, count(*)::int AS n FROM freed GROUP BY status`,
    [[...copiesKnown.keys()], [...copiesKnown.values()]]
  )
  const uncertain = found.find(({ status }) => status === STATUS.uncertain)?.n ?? 0
  return { requeued: found.reduce((sum, { n }) => sum + n, 0) - uncertain, uncertain }
}
