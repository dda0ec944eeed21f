import { MedusaError } from "@medusajs/framework/utils"
import type { Audience } from "../../../contracts/email-campaign-campaign"
import { type Db, row, rows } from "../../../lib/db"
import { inAudience } from "./audience"
import { quietUntil, SHOP_ZONE } from "./quiet"
import { refusal, type Restraint } from "./refusal"
import { STATUS, STOPPED } from "./status"
import { addToTally, counted } from "./tally"

export type Choice = {
  campaignId: string
  audience: Audience
  /** Ids of the compiled messages by language. */
  messages: ReadonlyMap<string, string>
  standard_locale: string
  restraint: Restraint
  /** Zones in which the wall clock of the start counts; `null` where everybody gets it at one moment. */
  zones: readonly string[] | null
  /** Contacts of one step. */
  chunk: number
}

/** Whether a contact `c` is among those a campaign holds back; binds the percentage. */
const heldBack = (number: string): string => `CASE WHEN mod(abs(hashint8(c.id * 7919 + ${number})::bigint), 100) < ?::int THEN 'holdout' END`

/** Zones of contacts that PostgreSQL knows; of anything else the shop's counts. */
export const contactZones = async (db: Db): Promise<string[]> => {
  const found = await rows<{ name: string }>(
    db,
    `SELECT n.name FROM pg_timezone_names n
      WHERE n.name IN (SELECT DISTINCT c.time_zone FROM bijou_email_contact c WHERE c.time_zone IS NOT NULL)`
  )
  return found.map(({ name }) => name)
}

/**
 * Writes down the next recipients of a campaign, and how far it has come, in one statement: whoever
 * is chosen is there once, however often it is begun again and by however many processes. Those who
 * cannot be written to are written down with the reason.
 * @returns undefined while another process is at it, or there is nothing to choose; else whether all are chosen
 */
export const chooseSome = async (db: Db, choice: Choice): Promise<{ is_done: boolean; written: number } | undefined> => {
  const { campaignId, audience, messages, standard_locale, restraint, zones, chunk } = choice
  const standard = messages.get(standard_locale)
  if (!standard) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "A campaign without a message in its own language cannot choose anybody.")
  }
  const where = inAudience(audience)
  const { joins, reason, bindings } = refusal("c", "k.topic", restraint)
  const quiet = quietUntil("v.due_at", "v.time_zone", restraint.quiet)
  const others = [...messages].filter(([locale]) => locale !== standard_locale)
  const message = `CASE ${others.map(() => "WHEN c.locale = ? THEN ?::bigint").join(" ")} ${others.length ? "ELSE ?::bigint END" : "WHEN true THEN ?::bigint END"}`
  return row<{ is_done: boolean; written: number }>(
    db,
    `WITH k AS MATERIALIZED (
       SELECT k.id, k.number, k.topic, k.starts_at, k.chosen_to FROM bijou_email_campaign k
        WHERE k.id = ? AND k.status = 'choosing' AND k.chosen_at IS NULL AND NOT ${STOPPED} FOR UPDATE SKIP LOCKED
     ), seen AS MATERIALIZED (
       SELECT c.id FROM k JOIN bijou_email_contact c ON c.id > k.chosen_to WHERE ${where.sql} ORDER BY c.id LIMIT ?
     ), judged AS MATERIALIZED (
       SELECT k.number, c.id, c.time_zone, ${message} AS message_id,
              CASE WHEN c.time_zone = ANY (?::text[]) THEN (k.starts_at AT TIME ZONE '${SHOP_ZONE}') AT TIME ZONE c.time_zone ELSE k.starts_at END AS due_at,
              coalesce(m.domain_group, 0) AS domain_group, c.email_hash,
              coalesce(${reason}, ${heldBack("k.number")}) AS refusal
         FROM k CROSS JOIN seen JOIN bijou_email_contact c ON c.id = seen.id
         LEFT JOIN bijou_email_domain m ON m.domain = c.domain ${joins}
     ), written AS (
       INSERT INTO bijou_email_delivery (campaign, contact_id, message_id, due_at, domain_group, email_hash, status, reason)
       SELECT v.number, v.id, v.message_id, coalesce(${quiet.sql}, v.due_at), v.domain_group, v.email_hash,
              CASE WHEN v.refusal IS NULL THEN ${STATUS.queued} WHEN v.refusal = 'suppressed' THEN ${STATUS.suppressed} ELSE ${STATUS.skipped} END, v.refusal
         FROM judged v
        ORDER BY v.id
       ON CONFLICT DO NOTHING RETURNING campaign, reason
     ), noted AS (${addToTally(counted("skipped", "written WHERE reason IS NOT NULL", { detail: "reason" }))})
     UPDATE bijou_email_campaign g
        SET chosen = g.chosen + (SELECT count(*) FROM written), chosen_to = coalesce((SELECT max(id) FROM seen), g.chosen_to),
            chosen_at = CASE WHEN (SELECT count(*) FROM seen) < ?::int THEN now() END,
            status = CASE WHEN (SELECT count(*) FROM seen) < ?::int THEN 'sending' ELSE 'choosing' END
       FROM k WHERE g.id = k.id
     RETURNING g.chosen_at IS NOT NULL AS is_done, (SELECT count(*)::int FROM written) AS written`,
    [
      campaignId,
      ...where.bindings,
      chunk,
      ...others.flatMap(([locale, id]) => [locale, id]),
      standard,
      zones ?? [],
      ...bindings,
      audience.holdout_percent,
      ...quiet.bindings,
      chunk,
      chunk,
    ]
  )
}

/** Who would be chosen now, and why some of them get nothing; what is counted is what would be written down. */
export const countAudience = (db: Db, audience: Audience, topic: string | null, restraint: Restraint, campaign: number | null = null): Promise<{ reason: string | null; count: number }[]> => {
  const where = inAudience(audience)
  const { joins, reason, bindings } = refusal("c", "topic.handle", restraint)
  return rows<{ reason: string | null; count: number }>(
    db,
    `SELECT v.reason, count(*)::int AS count FROM (
       SELECT coalesce(${reason}, ${heldBack("topic.campaign")}) AS reason FROM (SELECT ?::text AS handle, ?::int AS campaign) topic CROSS JOIN bijou_email_contact c ${joins} WHERE ${where.sql}) v
      GROUP BY v.reason ORDER BY 2 DESC`,
    [...bindings, audience.holdout_percent, topic, campaign, ...where.bindings]
  )
}
