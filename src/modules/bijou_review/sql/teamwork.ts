import { type Db, row, rows } from "../../../lib/db"
import { REVIEW_COLUMNS, REVIEW_JOINS, type ReviewRow } from "./review-row"

export type ClaimRow = { user_id: string; expires_at: Date }

/**
 * Takes or renews the lease on a review. A lease of another moderator that still runs is left
 * alone and returned. Undefined when the review does not exist.
 */
export const claimReview = async (
  db: Db,
  reviewId: string,
  userId: string,
  seconds: number
): Promise<ClaimRow | undefined> => {
  const taken = await row<ClaimRow>(
    db,
    `INSERT INTO bijou_review_claim AS c (review_id, user_id, expires_at)
     SELECT r.id, ?, now() + make_interval(secs => ?::int) FROM bijou_review r WHERE r.id = ? AND r.deleted_at IS NULL
     ON CONFLICT (review_id) DO UPDATE SET user_id = excluded.user_id, expires_at = excluded.expires_at
      WHERE c.user_id = excluded.user_id OR c.expires_at <= now()
     RETURNING user_id, expires_at`,
    [userId, seconds, reviewId]
  )
  return (
    taken ??
    row<ClaimRow>(db, `SELECT user_id, expires_at FROM bijou_review_claim WHERE review_id = ?`, [reviewId])
  )
}

export const releaseReview = (db: Db, reviewId: string, userId: string): Promise<unknown> =>
  rows(db, `DELETE FROM bijou_review_claim WHERE review_id = ? AND user_id = ?`, [reviewId, userId])

/** Deals the oldest waiting reviews nobody holds; two moderators get different ones. */
export const dealReviews = (db: Db, count: number, userId: string, seconds: number): Promise<ReviewRow[]> =>
  rows<ReviewRow>(
    db,
    `WITH next AS MATERIALIZED (
       SELECT r.id FROM bijou_review r
        WHERE r.status = 'pending' AND r.deleted_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM bijou_review_claim c WHERE c.review_id = r.id AND c.expires_at > now())
        ORDER BY r.created_at, r.id LIMIT ? FOR UPDATE OF r SKIP LOCKED
     ), dealt AS (
       INSERT INTO bijou_review_claim AS c (review_id, user_id, expires_at)
       SELECT id, ?, now() + make_interval(secs => ?::int) FROM next
       ON CONFLICT (review_id) DO UPDATE SET user_id = excluded.user_id, expires_at = excluded.expires_at
        WHERE c.expires_at <= now()
       RETURNING review_id
     )
     SELECT ${REVIEW_COLUMNS} FROM bijou_review r ${REVIEW_JOINS}
      WHERE r.id IN (SELECT review_id FROM dealt) ORDER BY r.created_at, r.id`,
    [count, userId, seconds]
  )

export const sweepClaims = (db: Db): Promise<unknown> =>
  rows(db, `DELETE FROM bijou_review_claim WHERE expires_at < now() - interval '1 hour'`)

export type ViewRow = { id: string; user_id: string; name: string; query: string; shared: boolean }

export const listViews = (db: Db, userId: string): Promise<ViewRow[]> =>
  rows<ViewRow>(
    db,
    `SELECT id, user_id, name, query, shared FROM bijou_review_view
      WHERE user_id = ? OR shared ORDER BY lower(name), id LIMIT 200`,
    [userId]
  )

/** Saves a view; the same name of the same moderator replaces the earlier one. */
export const saveView = async (db: Db, view: ViewRow): Promise<ViewRow | undefined> =>
  row<ViewRow>(
    db,
    `INSERT INTO bijou_review_view (id, user_id, name, query, shared) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (user_id, name) DO UPDATE SET query = excluded.query, shared = excluded.shared
     RETURNING id, user_id, name, query, shared`,
    [view.id, view.user_id, view.name, view.query, view.shared]
  )

/** Renames or changes a view of one's own. */
export const changeView = (db: Db, view: ViewRow): Promise<ViewRow | undefined> =>
  row<ViewRow>(
    db,
    `UPDATE bijou_review_view SET name = ?, query = ?, shared = ? WHERE id = ? AND user_id = ?
     RETURNING id, user_id, name, query, shared`,
    [view.name, view.query, view.shared, view.id, view.user_id]
  )

export const removeView = async (db: Db, id: string, userId: string): Promise<boolean> =>
  (await rows(db, `DELETE FROM bijou_review_view WHERE id = ? AND user_id = ? RETURNING id`, [id, userId])).length > 0
