import type { TimelineEntry } from "../../../contracts/review"
import { type Db, row, rows } from "../../../lib/db"
import { REVIEW_COLUMNS, REVIEW_JOINS, type ReviewRow } from "./review-row"

export type MediaRow = { id: string; kind: "image" | "video"; url: string }
export type ReplyRow = { body: string; author_id: string; version: number; updated_at: Date }
export type AuthorRow = {
  reviews: number
  published: number
  refused: number
  average_rating: number | null
  first_seen_at: Date
}
export type ActionRow = {
  seq: string
  action: TimelineEntry["action"]
  from_status: TimelineEntry["from_status"]
  to_status: TimelineEntry["to_status"]
  reason_code: TimelineEntry["reason_code"]
  note: string | null
  actor_type: "user" | "customer" | "system"
  actor_id: string | null
  batch_id: string | null
  undone: boolean
  created_at: Date
}

const TIMELINE_MAX = 200
const DUPLICATES_MAX = 10

export const findReview = (db: Db, id: string): Promise<ReviewRow | undefined> =>
  row<ReviewRow>(
    db,
    `SELECT ${REVIEW_COLUMNS} FROM bijou_review r ${REVIEW_JOINS} WHERE r.id = ? AND r.deleted_at IS NULL`,
    [id]
  )

export const findMedia = (db: Db, id: string): Promise<MediaRow[]> =>
  rows<MediaRow>(db, `SELECT id, kind, url FROM bijou_review_media WHERE review_id = ? ORDER BY position`, [id])

export const findReply = (db: Db, id: string): Promise<ReplyRow | undefined> =>
  row<ReplyRow>(db, `SELECT body, author_id, version, updated_at FROM bijou_review_reply WHERE review_id = ?`, [id])

/** All reviews of the same customer, or of the same address where there is no customer. */
export const countAuthor = async (db: Db, review: ReviewRow): Promise<AuthorRow | undefined> => {
  const [condition, value] = review.customer_id
    ? ["r.customer_id = ? AND r.customer_id IS NOT NULL", review.customer_id]
    : review.author_email
      ? ["lower(r.author_email) = lower(?) AND r.author_email IS NOT NULL", review.author_email]
      : ["r.id = ?", review.id]
  return row<AuthorRow>(
    db,
    `SELECT count(*)::int AS reviews, (count(*) FILTER (WHERE r.status = 'published'))::int AS published,
            (count(*) FILTER (WHERE r.status IN ('rejected', 'spam')))::int AS refused,
            round(avg(r.rating), 2)::float8 AS average_rating, min(r.created_at) AS first_seen_at
       FROM bijou_review r WHERE ${condition} AND r.deleted_at IS NULL`,
    [value]
  )
}

/** Other reviews with the same text. */
export const findDuplicates = (db: Db, id: string): Promise<ReviewRow[]> =>
  rows<ReviewRow>(
    db,
    `WITH twins AS (
       SELECT t.* FROM bijou_review t
        WHERE t.content_hash = (SELECT o.content_hash FROM bijou_review o WHERE o.id = ?) AND t.id <> ?
          AND t.deleted_at IS NULL ORDER BY t.created_at DESC, t.id DESC LIMIT ${DUPLICATES_MAX}
     )
     SELECT ${REVIEW_COLUMNS} FROM twins r ${REVIEW_JOINS} ORDER BY r.created_at DESC, r.id DESC`,
    [id, id]
  )

export const findTimeline = (db: Db, id: string): Promise<ActionRow[]> =>
  rows<ActionRow>(
    db,
    `SELECT a.seq, a.action, a.from_status, a.to_status, a.reason_code, a.note, a.actor_type, a.actor_id, a.batch_id,
            (a.batch_id IS NOT NULL AND EXISTS (
              SELECT 1 FROM bijou_review_action u
               WHERE u.undo_of = a.batch_id AND u.undo_of IS NOT NULL AND u.review_id = a.review_id)) AS undone,
            a.created_at
       FROM bijou_review_action a WHERE a.review_id = ? ORDER BY a.seq DESC LIMIT ${TIMELINE_MAX}`,
    [id]
  )
