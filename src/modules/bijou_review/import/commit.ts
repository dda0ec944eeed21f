import { type Db, rows } from "../../../lib/db"
import { LeaseLostError } from "./errors"
import { countRows } from "./finish"
import type { Lease } from "./lease"
import { type ImportRecord, sourceOf } from "./records"
import { deleteChunks } from "./upload"

/** Imports write one after the other: what one brought, the next one sees. */
const waitForTurn = (db: Db): Promise<unknown> =>
  rows(db, `SELECT pg_advisory_xact_lock(hashtextextended('bijou_review_import', 0))`)

/** Refuses what another import brought since the dry run. */
const refuseKnown = (db: Db, record: ImportRecord): Promise<unknown> =>
  rows(
    db,
    `UPDATE bijou_review_import_row r SET state = 'refused', reason = 'already_imported', detail = NULL
      WHERE r.import_id = ? AND r.state IN ('accepted', 'reply')
        AND EXISTS (SELECT 1 FROM bijou_review b WHERE b.source = ? AND b.external_id IS NOT NULL
                     AND b.external_id = CASE r.state WHEN 'reply' THEN r.parent_id ELSE r.external_id END)`,
    [record.id, sourceOf(record)]
  )

const insertProducts = (db: Db, record: ImportRecord): Promise<unknown> =>
  rows(
    db,
    `INSERT INTO bijou_review_product (product_id, title, handle, thumbnail)
     SELECT DISTINCT ON (m.product_id) m.product_id, m.title, m.handle, m.thumbnail
       FROM bijou_review_import_product m
      WHERE m.import_id = ? AND m.product_id IN (
            SELECT r.product_id FROM bijou_review_import_row r WHERE r.import_id = ? AND r.state = 'accepted')
      ORDER BY m.product_id
     ON CONFLICT (product_id) DO NOTHING`,
    [record.id, record.id]
  )

/** One statement for all reviews, so the statistics of each product are written once. */
const insertReviews = (db: Db, record: ImportRecord): Promise<unknown> =>
  rows(
    db,
    `INSERT INTO bijou_review (id, product_id, author_name, author_email, locale, rating, title, body, status,
                               verification, flags, source, external_id, import_id, media_count, published_at,
                               created_at)
     SELECT r.review_id, r.product_id, r.author_name, r.author_email, r.locale, r.rating, r.title, r.body, r.status,
            CASE WHEN r.verified THEN 'imported' ELSE 'none' END,
            r.flags || CASE WHEN r.twins > 1 OR EXISTS (
                SELECT 1 FROM bijou_review o
                 WHERE o.content_hash = md5(lower(btrim(r.body))) AND o.deleted_at IS NULL)
              THEN ARRAY['duplicate'] ELSE ARRAY[]::text[] END,
            ?, r.external_id, r.import_id, cardinality(r.media),
            CASE WHEN r.status = 'published' THEN coalesce(r.created_at, ?::timestamptz) END,
            coalesce(r.created_at, ?::timestamptz)
       FROM (SELECT s.*, count(*) OVER (PARTITION BY md5(lower(btrim(s.body)))) AS twins
               FROM bijou_review_import_row s WHERE s.import_id = ? AND s.state = 'accepted') r
      ORDER BY r.line`,
    [sourceOf(record), record.created_at, record.created_at, record.id]
  )

const insertMedia = (db: Db, record: ImportRecord): Promise<unknown> =>
  rows(
    db,
    `INSERT INTO bijou_review_media (id, review_id, kind, url, position)
     SELECT 'rmed_' || substr(r.review_id, 5) || '_' || m.position, r.review_id,
            CASE WHEN m.url ~* '\\.(mp4|m4v|mov|webm|ogv)\\M' THEN 'video' ELSE 'image' END, m.url, m.position - 1
       FROM bijou_review_import_row r, unnest(r.media) WITH ORDINALITY AS m (url, position)
      WHERE r.import_id = ? AND r.state = 'accepted'`,
    [record.id]
  )

const insertReplies = (db: Db, record: ImportRecord): Promise<unknown> =>
  rows(
    db,
    `INSERT INTO bijou_review_reply (review_id, body, author_id, created_at, updated_at)
     SELECT r.review_id, r.reply, ?, coalesce(r.replied_at, r.created_at, ?::timestamptz),
            coalesce(r.replied_at, r.created_at, ?::timestamptz)
       FROM bijou_review_import_row r WHERE r.import_id = ? AND r.state = 'accepted' AND r.reply IS NOT NULL`,
    [record.confirmed_by ?? record.created_by, record.created_at, record.created_at, record.id]
  )

const insertActions = (db: Db, record: ImportRecord): Promise<unknown> =>
  rows(
    db,
    `INSERT INTO bijou_review_action (review_id, product_id, action, to_status, actor_type, actor_id, review_version)
     SELECT r.review_id, r.product_id, 'import', r.status, 'user', ?, 1
       FROM bijou_review_import_row r WHERE r.import_id = ? AND r.state = 'accepted' ORDER BY r.line`,
    [record.confirmed_by ?? record.created_by, record.id]
  )

/**
 * Lets the search index take the new texts in a few large lots instead of many small ones. The
 * settings end with the transaction.
 */
const widenSearchIndex = (db: Db): Promise<unknown> =>
  rows(db, `SELECT set_config('gin_pending_list_limit', '64MB', true), set_config('work_mem', '64MB', true)`)

/** Files what still waits beside the search index; later searches would read all of it. */
const settleSearchIndex = (db: Db): Promise<unknown> =>
  rows(
    db,
    `SELECT gin_clean_pending_list(c.oid) FROM pg_class c
      WHERE c.oid = to_regclass('bijou_review_search_idx') AND pg_has_role(c.relowner, 'USAGE')`
  )

/**
 * Brings the accepted rows into the reviews: one transaction, so all of them or none. Afterwards
 * only the refused rows stay, for the report.
 * @returns rows imported
 * @throws LeaseLostError when the import was cancelled or taken over; nothing is written then
 */
export const commitImport = (db: Db, { record, token }: Lease): Promise<number> =>
  db.transaction(async (trx) => {
    await waitForTurn(trx)
    await refuseKnown(trx, record)
    await insertProducts(trx, record)
    await widenSearchIndex(trx)
    await insertReviews(trx, record)
    await settleSearchIndex(trx)
    await insertMedia(trx, record)
    await insertReplies(trx, record)
    await insertActions(trx, record)
    const { accepted, refused, reviews, replies, refusals } = await countRows(trx, record.id)
    await rows(trx, `DELETE FROM bijou_review_import_row WHERE import_id = ? AND state <> 'refused'`, [record.id])
    await rows(trx, `DELETE FROM bijou_review_import_product WHERE import_id = ?`, [record.id])
    await deleteChunks(trx, record.id)
    const ended = await rows(
      trx,
      `UPDATE bijou_review_import
          SET status = 'completed', rows_imported = ?, rows_accepted = ?, rows_refused = ?,
              reviews_accepted = ?, replies_accepted = ?, refusals = ?::jsonb, claim_token = NULL, claimed_until = NULL, completed_at = now(), updated_at = now()
        WHERE id = ? AND claim_token = ? AND status = 'importing' RETURNING id`,
      [accepted, accepted, refused, reviews, replies, JSON.stringify(refusals), record.id, token]
    )
    if (ended.length === 0) {
      throw new LeaseLostError("The import is in other hands.")
    }
    return accepted
  })
