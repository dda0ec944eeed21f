import { type Db, row, rows } from "../../../lib/db"
import type { ReplyRow } from "./detail"

export type TemplateRow = { id: string; name: string; locale: "bg" | "en"; body: string; updated_at: Date }

type ReplyChange = { review_id: string; body: string; version: number; author_id: string }

/**
 * Writes the shop's reply and its line in the history. `version` is the reply's version the
 * author saw, 0 for none. Undefined when the reply or the review is not as seen.
 */
export const saveReply = (db: Db, change: ReplyChange): Promise<ReplyRow | undefined> =>
  row<ReplyRow>(
    db,
    `WITH saved AS (
       INSERT INTO bijou_review_reply AS reply (review_id, body, author_id)
       SELECT r.id, ?, ? FROM bijou_review r
        WHERE r.id = ? AND r.deleted_at IS NULL
          AND (?::int = 0 OR EXISTS (SELECT 1 FROM bijou_review_reply x WHERE x.review_id = r.id))
       ON CONFLICT (review_id) DO UPDATE
          SET body = excluded.body, author_id = excluded.author_id, version = reply.version + 1, updated_at = now()
        WHERE reply.version = ?::int
       RETURNING review_id, body, author_id, version, updated_at
     ), logged AS (
       INSERT INTO bijou_review_action (review_id, product_id, action, note, actor_type, actor_id, review_version)
       SELECT r.id, r.product_id, 'reply', s.body, 'user', s.author_id, r.version
         FROM saved s JOIN bijou_review r ON r.id = s.review_id
     )
     SELECT body, author_id, version, updated_at FROM saved`,
    [change.body, change.author_id, change.review_id, change.version, change.version]
  )

/** Removes the reply if it still has `version`; false when it has not. */
export const removeReply = async (db: Db, reviewId: string, version: number, actorId: string): Promise<boolean> => {
  const removed = await rows(
    db,
    `WITH gone AS (
       DELETE FROM bijou_review_reply WHERE review_id = ? AND version = ? RETURNING review_id, body
     ), logged AS (
       INSERT INTO bijou_review_action (review_id, product_id, action, note, actor_type, actor_id, review_version)
       SELECT r.id, r.product_id, 'reply_removed', g.body, 'user', ?::text, r.version
         FROM gone g JOIN bijou_review r ON r.id = g.review_id
     )
     SELECT review_id FROM gone`,
    [reviewId, version, actorId]
  )
  return removed.length > 0
}

/** Adds a private note to the history; false when the review does not exist. */
export const addNote = async (db: Db, reviewId: string, note: string, actorId: string): Promise<boolean> => {
  const added = await rows(
    db,
    `INSERT INTO bijou_review_action (review_id, product_id, action, note, actor_type, actor_id, review_version)
     SELECT id, product_id, 'note', ?, 'user', ?, version FROM bijou_review WHERE id = ? AND deleted_at IS NULL
     RETURNING seq`,
    [note, actorId, reviewId]
  )
  return added.length > 0
}

/** Puts a review in front of the others in the shop, or back; false when it does not exist. */
export const featureReview = async (db: Db, reviewId: string, featured: boolean, actorId: string): Promise<boolean> => {
  const changed = await rows(
    db,
    `WITH changed AS (
       UPDATE bijou_review SET featured_at = CASE WHEN ?::boolean THEN now() END, updated_at = now()
        WHERE id = ? AND deleted_at IS NULL AND (featured_at IS NOT NULL) <> ?::boolean
       RETURNING id, product_id, version
     ), logged AS (
       INSERT INTO bijou_review_action (review_id, product_id, action, actor_type, actor_id, review_version)
       SELECT id, product_id, ?::text, 'user', ?::text, version FROM changed
     )
     SELECT id FROM bijou_review WHERE id = ? AND deleted_at IS NULL`,
    [featured, reviewId, featured, featured ? "feature" : "unfeature", actorId, reviewId]
  )
  return changed.length > 0
}

const TEMPLATE_COLUMNS = "id, name, locale, body, updated_at"

export const listTemplates = (db: Db): Promise<TemplateRow[]> =>
  rows<TemplateRow>(
    db,
    `SELECT ${TEMPLATE_COLUMNS} FROM bijou_review_template ORDER BY locale, lower(name), id LIMIT 500`
  )

type TemplateChange = Omit<TemplateRow, "updated_at">

export const createTemplate = (db: Db, template: TemplateChange): Promise<TemplateRow | undefined> =>
  row<TemplateRow>(
    db,
    `INSERT INTO bijou_review_template (id, name, locale, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (locale, name) DO NOTHING RETURNING ${TEMPLATE_COLUMNS}`,
    [template.id, template.name, template.locale, template.body]
  )

export const changeTemplate = (db: Db, template: TemplateChange): Promise<TemplateRow | undefined> =>
  row<TemplateRow>(
    db,
    `UPDATE bijou_review_template SET name = ?, locale = ?, body = ?, updated_at = now() WHERE id = ?
     RETURNING ${TEMPLATE_COLUMNS}`,
    [template.name, template.locale, template.body, template.id]
  )

export const removeTemplate = async (db: Db, id: string): Promise<boolean> =>
  (await rows(db, `DELETE FROM bijou_review_template WHERE id = ? RETURNING id`, [id])).length > 0
