import { randomBytes } from "node:crypto"
import { generateEntityId } from "@medusajs/framework/utils"
import { IMPORT_WARNINGS } from "../../../contracts/review-import"
import { type Db, rows } from "../../../lib/db"
import { LeaseLostError } from "./errors"
import { LEASE_SECONDS, type Lease } from "./lease"
import { createNormaliser, type RowWarning, type StagedRow } from "./normalise"
import { readRecords } from "./parse"
import { checkBodyOf } from "./records"
import { readChunks } from "./upload"

const BATCH_ROWS = 1000

type Progress = { bytesRead: number; rowsRead: number; refused: number; warnings: Map<RowWarning, number> }

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const TIME_LENGTH = "rev_".length + 10
const RANDOM_LENGTH = 16

/** Ids like those of single reviews, but with one draw of random bytes for all of a batch. */
const reviewIds = (count: number): string[] => {
  const start = generateEntityId(undefined, "rev").slice(0, TIME_LENGTH)
  const random = randomBytes(count * RANDOM_LENGTH)
  return Array.from({ length: count }, (_, at) => {
    const own = random.subarray(at * RANDOM_LENGTH, (at + 1) * RANDOM_LENGTH)
    return start + Array.from(own, (byte) => ALPHABET[byte % ALPHABET.length]).join("")
  })
}

/**
 * Writes a batch of rows and the progress in one statement, which also renews the lease.
 * @throws LeaseLostError when the import was cancelled or taken over; the batch is not written then
 */
const saveBatch = async (db: Db, { record, token }: Lease, batch: StagedRow[], progress: Progress): Promise<void> => {
  const warnings = IMPORT_WARNINGS.filter((code) => progress.warnings.has(code)).map((code) => ({
    code,
    rows: progress.warnings.get(code),
  }))
  const ids = reviewIds(batch.length)
  const alive = await rows(
    db,
    `WITH alive AS (
       UPDATE bijou_review_import
          SET bytes_read = ?, rows_read = ?, rows_refused = ?, rows_accepted = ?, warnings = ?::jsonb,
              claimed_until = now() + ? * interval '1 second', updated_at = now()
        WHERE id = ? AND claim_token = ? AND status = 'checking' RETURNING id
     ), saved AS (
       INSERT INTO bijou_review_import_row (import_id, line, state, reason, detail, review_id, external_id, parent_id,
              product, rating_raw, title, body, author_name, author_email, created_at, status, verified, locale, reply,
              replied_at, media, flags)
       SELECT alive.id, x.line, x.state, x.reason, x.detail, x.review_id, x.external_id, x.parent_id, x.product,
              x.rating_raw, x.title, x.body, x.author_name, x.author_email, x.created_at, x.status, x.verified,
              x.locale, x.reply, x.replied_at, x.media, x.flags
         FROM alive, json_to_recordset(?::json) AS x (
              line integer, state text, reason text, detail text, review_id text, external_id text, parent_id text,
              product text, rating_raw numeric, title text, body text, author_name text, author_email text,
              created_at timestamptz, status text, verified boolean, locale text, reply text, replied_at timestamptz,
              media text[], flags text[])
     )
     SELECT id FROM alive`,
    [
      progress.bytesRead,
      progress.rowsRead,
      progress.refused,
      progress.rowsRead - progress.refused,
      JSON.stringify(warnings),
      LEASE_SECONDS,
      record.id,
      token,
      JSON.stringify(batch.map((staged, at) => ({ ...staged, review_id: ids[at] }))),
    ]
  )
  if (alive.length === 0) {
    throw new LeaseLostError("The import is in other hands.")
  }
}

/**
 * Reads the whole file into the staging table. It starts from the top, so that a read that was
 * broken off is simply done again.
 * @throws ImportFileError, LeaseLostError
 */
export const readFile = async (db: Db, lease: Lease): Promise<void> => {
  const { record } = lease
  await rows(db, `DELETE FROM bijou_review_import_row WHERE import_id = ?`, [record.id])
  await rows(db, `DELETE FROM bijou_review_import_product WHERE import_id = ?`, [record.id])
  const progress: Progress = { bytesRead: 0, rowsRead: 0, refused: 0, warnings: new Map() }
  const normalise = createNormaliser(record.columns, checkBodyOf(record), record.created_at)
  async function* chunks() {
    for await (const chunk of readChunks(db, record.id)) {
      progress.bytesRead += chunk.length
      yield chunk
    }
  }
  let batch: StagedRow[] = []
  let isHeader = true
  for await (const found of readRecords(chunks(), record)) {
    if (isHeader) {
      isHeader = false
      continue
    }
    const { row, warnings } = normalise(found)
    batch.push(row)
    progress.rowsRead++
    progress.refused += row.state === "refused" ? 1 : 0
    for (const warning of warnings) {
      progress.warnings.set(warning, (progress.warnings.get(warning) ?? 0) + 1)
    }
    if (batch.length >= BATCH_ROWS) {
      await saveBatch(db, lease, batch, progress)
      batch = []
    }
  }
  await saveBatch(db, lease, batch, progress)
  await db.raw(`ANALYZE bijou_review_import_row`)
}
