import { type Db, row, rows } from "../../../lib/db"
import { LeaseLostError } from "./errors"
import type { Lease } from "./lease"
import { type ProductMatch, sourceOf } from "./records"

const UNMATCHED_MAX = 200
/** Share of ratings above five that makes a file one of ten points; fewer are slips of the pen. */
const SCALE_SHARE = 0.1

/** Product names the accepted rows use, a page at a time in their own order; `''` names none. */
export const listProductNames = async (db: Db, importId: string, after: string | null, limit: number): Promise<string[]> =>
  (
    await rows<{ product: string }>(
      db,
      `SELECT DISTINCT product COLLATE "C" AS product FROM bijou_review_import_row
        WHERE import_id = ? AND state = 'accepted' AND (?::text IS NULL OR product COLLATE "C" > ?::text)
        ORDER BY 1 LIMIT ?`,
      [importId, after, after, limit]
    )
  ).map((found) => found.product)

/** Keeps which products the names of a file stand for. */
export const saveMatches = async (db: Db, importId: string, matches: ProductMatch[]): Promise<void> => {
  await rows(
    db,
    `INSERT INTO bijou_review_import_product (import_id, name, product_id, title, handle, thumbnail)
     SELECT ?, x.name, x.product_id, x.title, x.handle, x.thumbnail
       FROM json_to_recordset(?::json) AS x (name text, product_id text, title text, handle text, thumbnail text)
     ON CONFLICT (import_id, name) DO UPDATE
        SET product_id = excluded.product_id, title = excluded.title, handle = excluded.handle,
            thumbnail = excluded.thumbnail`,
    [importId, JSON.stringify(matches)]
  )
}

/** Whether the ratings of a file go to ten, and how many rows that concerns. */
const findScale = async (db: Db, importId: string): Promise<{ isTen: boolean; rated: number }> => {
  const found = await row<{ rated: number; above: number }>(
    db,
    `SELECT count(*)::int AS rated, count(*) FILTER (WHERE rating_raw > 5)::int AS above
       FROM bijou_review_import_row WHERE import_id = ? AND state = 'accepted'`,
    [importId]
  )
  const { rated, above } = found ?? { rated: 0, above: 0 }
  return { isTen: above > 0 && above >= rated * SCALE_SHARE, rated }
}

/** Judges every row once: rating on five stars, product, repeated rows, rows of earlier imports. */
const judgeRows = (db: Db, importId: string, source: string, isTen: boolean): Promise<unknown> =>
  rows(
    db,
    `WITH scaled AS (
       SELECT r.line, r.state, r.external_id, r.rating_raw, r.product, m.product_id,
              CASE WHEN ?::boolean THEN greatest(1, round(r.rating_raw / 2)) ELSE r.rating_raw END AS rating,
              EXISTS (SELECT 1 FROM bijou_review b
                       WHERE b.source = ? AND b.external_id = r.external_id AND b.external_id IS NOT NULL) AS is_known
         FROM bijou_review_import_row r
         LEFT JOIN bijou_review_import_product m ON m.import_id = r.import_id AND m.name = r.product
        WHERE r.import_id = ? AND r.state = 'accepted'
     ), judged AS (
       SELECT s.*, CASE
                WHEN is_known THEN 'already_imported'
                WHEN rating NOT IN (1, 2, 3, 4, 5) THEN 'rating_invalid'
                WHEN product_id IS NULL THEN CASE product WHEN '' THEN 'product_missing' ELSE 'product_not_found' END
              END AS reason
         FROM scaled s
     ), numbered AS (
       SELECT j.*, first_value(line) OVER same AS first_line FROM judged j
       WINDOW same AS (PARTITION BY external_id, (reason IS NULL) ORDER BY line)
     ), verdict AS (
       SELECT n.line, n.rating, n.product_id,
              CASE WHEN n.reason IS NULL AND n.line <> n.first_line THEN 'duplicate_in_file' ELSE n.reason END AS reason,
              CASE WHEN n.reason = 'rating_invalid' THEN trim_scale(n.rating_raw)::text
                   WHEN n.reason = 'product_not_found' THEN n.product
                   WHEN n.reason IS NULL AND n.line <> n.first_line THEN n.first_line::text END AS detail
         FROM numbered n
     )
     UPDATE bijou_review_import_row r
        SET rating = CASE WHEN v.reason IS NULL THEN v.rating END, product_id = v.product_id, reason = v.reason,
            detail = coalesce(v.detail, r.detail), state = CASE WHEN v.reason IS NULL THEN 'accepted' ELSE 'refused' END
       FROM verdict v WHERE r.import_id = ? AND r.line = v.line`,
    [isTen, source, importId, importId]
  )

/**
 * Hands reply rows to the reviews they answer: the first answer to a review that has none yet.
 * The others are refused, since a review has one reply.
 */
const attachReplies = async (db: Db, importId: string): Promise<void> => {
  await rows(
    db,
    `WITH answer AS (
       SELECT DISTINCT ON (parent.line) parent.line AS parent_line, a.line, left(a.body, 2000) AS body, a.created_at
         FROM bijou_review_import_row a
         JOIN bijou_review_import_row parent
           ON parent.import_id = a.import_id AND parent.external_id = a.parent_id AND parent.state = 'accepted'
        WHERE a.import_id = ? AND a.state = 'reply' AND parent.reply IS NULL
        ORDER BY parent.line, a.created_at, a.line
     ), attached AS (
       UPDATE bijou_review_import_row parent SET reply = answer.body, replied_at = answer.created_at
         FROM answer WHERE parent.import_id = ? AND parent.line = answer.parent_line
     )
     UPDATE bijou_review_import_row a
        SET state = 'refused',
            reason = CASE WHEN known.line IS NOT NULL THEN 'already_imported' ELSE 'is_a_reply' END
       FROM bijou_review_import_row o
       LEFT JOIN LATERAL (
              SELECT p.line FROM bijou_review_import_row p
               WHERE p.import_id = o.import_id AND p.external_id = o.parent_id AND p.reason = 'already_imported' LIMIT 1
            ) known ON true
      WHERE o.import_id = ? AND o.state = 'reply' AND NOT EXISTS (SELECT 1 FROM answer WHERE answer.line = o.line)
        AND a.import_id = o.import_id AND a.line = o.line`,
    [importId, importId, importId]
  )
}

/** Counts what became of the rows of an import, for its record; a review has one reply at most. */
export const countRows = async (db: Db, importId: string) => {
  const counted = await rows<{ code: string | null; rows: number }>(
    db,
    `SELECT reason AS code, count(*)::int AS rows FROM bijou_review_import_row
      WHERE import_id = ? GROUP BY reason ORDER BY count(*) DESC, reason`,
    [importId]
  )
  const refusals = counted.filter((one) => one.code !== null)
  const taken = await row<{ reviews: number; replies: number }>(
    db,
    `SELECT count(*)::int AS reviews, count(reply)::int AS replies
       FROM bijou_review_import_row WHERE import_id = ? AND state = 'accepted'`,
    [importId]
  )
  return {
    reviews: taken?.reviews ?? 0,
    replies: taken?.replies ?? 0,
    accepted: counted.find((one) => one.code === null)?.rows ?? 0,
    refused: refusals.reduce((sum, one) => sum + one.rows, 0),
    refusals,
  }
}

const listUnmatched = (db: Db, importId: string): Promise<{ name: string; rows: number }[]> =>
  rows(
    db,
    `SELECT product AS name, count(*)::int AS rows FROM bijou_review_import_row
      WHERE import_id = ? AND reason = 'product_not_found'
      GROUP BY product ORDER BY count(*) DESC, product LIMIT ${UNMATCHED_MAX}`,
    [importId]
  )

/**
 * Ends the dry run: judges the staged rows and puts the sums into the import, which then waits
 * for a person. All in one transaction.
 * @throws LeaseLostError
 */
export const finishCheck = (db: Db, { record, token }: Lease): Promise<void> =>
  db.transaction(async (trx) => {
    const scale = await findScale(trx, record.id)
    await judgeRows(trx, record.id, sourceOf(record), scale.isTen)
    await attachReplies(trx, record.id)
    const { accepted, refused, reviews, replies, refusals } = await countRows(trx, record.id)
    const unmatched = await listUnmatched(trx, record.id)
    const ended = await rows(
      trx,
      `UPDATE bijou_review_import
          SET status = 'checked', rows_accepted = ?, rows_refused = ?, rows_read = ?, reviews_accepted = ?,
              replies_accepted = ?, refusals = ?::jsonb, unmatched_products = ?::jsonb, bytes_read = bytes_total, claim_token = NULL, claimed_until = NULL,
              warnings = CASE WHEN ?::boolean THEN ?::jsonb ELSE '[]'::jsonb END || warnings, updated_at = now()
        WHERE id = ? AND claim_token = ? AND status = 'checking' RETURNING id`,
      [
        accepted,
        refused,
        accepted + refused,
        reviews,
        replies,
        JSON.stringify(refusals),
        JSON.stringify(unmatched),
        scale.isTen,
        JSON.stringify([{ code: "scale_0_10", rows: scale.rated }]),
        record.id,
        token,
      ]
    )
    if (ended.length === 0) {
      throw new LeaseLostError("The import is in other hands.")
    }
  })
