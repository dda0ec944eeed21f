import { DECISIONS, type Decision } from "../../../contracts/review-status"
import { type Db, rows } from "../../../lib/db"

export type BatchRow = {
  batch_id: string
  decision: Decision
  count: number
  undone: boolean
  actor_id: string
  created_at: Date
  sample_title: string
}

/** The 50 newest batches of the last day, of one moderator or of all. */
export const listRecentBatches = (db: Db, userId: string | undefined): Promise<BatchRow[]> =>
  rows<BatchRow>(
    db,
    `WITH decided AS (
       SELECT a.* FROM bijou_review_action a
        WHERE a.created_at > now() - interval '1 day' AND a.batch_id IS NOT NULL AND a.action = ANY (?::text[])
          AND (?::text IS NULL OR a.actor_id = ?::text)
     ), batches AS (
       SELECT batch_id, min(action) AS decision, count(*)::int AS count, min(actor_id) AS actor_id,
              max(created_at) AS created_at, min(review_id) AS review_id
         FROM decided GROUP BY batch_id ORDER BY max(created_at) DESC, batch_id LIMIT 50
     )
     SELECT b.batch_id, b.decision, b.count, b.actor_id, b.created_at,
            coalesce(r.title, left(r.body, 80), '') AS sample_title,
            (SELECT count(*) FROM bijou_review_action u WHERE u.undo_of = b.batch_id AND u.undo_of IS NOT NULL) >= b.count
              AS undone
       FROM batches b LEFT JOIN bijou_review r ON r.id = b.review_id
      ORDER BY b.created_at DESC, b.batch_id`,
    [DECISIONS, userId ?? null, userId ?? null]
  )
