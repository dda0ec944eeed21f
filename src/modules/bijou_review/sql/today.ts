import { DECISIONS } from "../../../contracts/review-status"
import { type Db, row } from "../../../lib/db"

type Today = { decided: number; mine: number; median_seconds: number | null; oldest_pending_at: Date | null }

/** A pause longer than this is a break, not the time one decision took. */
const LONGEST_DECISION = "5 minutes"

/**
 * Decisions since midnight in Sofia that still stand, and the median pause between two
 * decisions of one moderator. Reads the newest 2,000 at most.
 */
export const readToday = async (db: Db, userId: string): Promise<Today> => {
  const found = await row<Today>(
    db,
    `WITH decided AS (
       SELECT a.actor_id, a.created_at FROM bijou_review_action a
        WHERE a.created_at >= date_trunc('day', now() AT TIME ZONE 'Europe/Sofia') AT TIME ZONE 'Europe/Sofia'
          AND a.batch_id IS NOT NULL AND a.action = ANY (?::text[])
          AND NOT EXISTS (SELECT 1 FROM bijou_review_action u
                           WHERE u.undo_of = a.batch_id AND u.undo_of IS NOT NULL AND u.review_id = a.review_id)
        ORDER BY a.created_at DESC LIMIT 2000
     ), pauses AS (
       SELECT created_at - lag(created_at) OVER (PARTITION BY actor_id ORDER BY created_at) AS pause FROM decided
     )
     SELECT (SELECT count(*)::int FROM decided) AS decided,
            (SELECT count(*)::int FROM decided WHERE actor_id = ?) AS mine,
            (SELECT round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM pause))::numeric, 1)::float8
               FROM pauses WHERE pause > interval '0' AND pause < interval '${LONGEST_DECISION}') AS median_seconds,
            (SELECT r.created_at FROM bijou_review r
              WHERE r.status = 'pending' AND r.deleted_at IS NULL ORDER BY r.created_at, r.id LIMIT 1) AS oldest_pending_at`,
    [DECISIONS, userId]
  )
  return found ?? { decided: 0, mine: 0, median_seconds: null, oldest_pending_at: null }
}
