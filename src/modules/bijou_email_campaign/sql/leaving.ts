import { type Db, row } from "../../../lib/db"
import { LEASES, type Turn, turns } from "./claims"
import { HELD, RUNNING, STATUS, STOPPED } from "./status"
import { addToTally, counted } from "./tally"

/** A mail of a turn that a server has taken. */
export type Sent = Turn & { provider_message_id: string | null; is_tracked: boolean }

/**
 * Writes down that mails leave now: whatever happens from here on, they are not sent again unless it is
 * known that they did not arrive. Tells in the same statement which of those before them a server has
 * taken, since nearly all mails come to this and each statement costs as much as a few mails.
 * Said twice for the same turn it is as said once.
 * @returns ids that may leave; the others are not to be sent, since the campaign stands still or they were
 *   taken away. `noted` is how many of those sent were on their way until now.
 */
export const markLeaving = async (
  db: Db,
  leaving: readonly Turn[],
  { sent = [], leases = LEASES }: { sent?: readonly Sent[]; leases?: typeof LEASES } = {}
): Promise<{ ids: Set<string>; noted: number }> => {
  const found = await row<{ ids: string[]; noted: number }>(
    db,
    `WITH done AS (
       UPDATE bijou_email_delivery d
          SET status = ${STATUS.sent}, lease_until = NULL, code = NULL, enhanced = NULL, reason = NULL, sent_at = now(),
              provider_message_id = coalesce(r.message, d.provider_message_id)
         FROM unnest(?::bigint[], ?::int[], ?::text[], ?::boolean[]) AS r (id, turn, message, is_tracked)
        WHERE d.id = r.id AND d.turn = r.turn AND d.status = ${STATUS.submitting}
       RETURNING d.campaign, r.is_tracked
     ), noted AS (${addToTally(counted("sent", "done"), counted("tracked", "done WHERE is_tracked"))}
     ), leaving AS (
       UPDATE bijou_email_delivery d
          SET status = ${STATUS.submitting}, submitted_at = coalesce(d.submitted_at, now()), lease_until = now() + make_interval(secs => ?)
         FROM unnest(?::bigint[], ?::int[]) AS h (id, turn), bijou_email_campaign k
        WHERE d.id = h.id AND d.turn = h.turn AND d.status IN (${HELD}) AND k.number = d.campaign AND k.status IN (${RUNNING}) AND NOT ${STOPPED}
       RETURNING d.id
     )
     SELECT (SELECT count(*)::int FROM done) AS noted, ARRAY(SELECT id::text FROM leaving) AS ids`,
    [
      ...turns(sent),
      sent.map(({ provider_message_id }) => provider_message_id) as string[],
      sent.map(({ is_tracked }) => String(is_tracked)),
      leases.submitting,
      ...turns(leaving),
    ]
  )
  return { ids: new Set(found?.ids), noted: found?.noted ?? 0 }
}
