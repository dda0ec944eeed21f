import { MedusaError } from "@medusajs/framework/utils"
import type { CheckImportBody, ReviewImport } from "../../../contracts/review-import"
import { REQUIRED_IMPORT_FIELDS } from "../../../contracts/review-import"
import { type Db, rows } from "../../../lib/db"
import { findImport, IMPORT_COLUMNS, type ImportRecord } from "./records"
import { deleteChunks } from "./upload"

type Status = ReviewImport["status"]

/** Why an import in some state cannot do what was asked. */
const SENTENCES: Record<Status, string> = {
  uploaded: "This import was not checked yet. Check the file first.",
  checking: "This import is being checked. Wait until the check ends, or cancel it.",
  checked: "This import was checked and waits for your confirmation.",
  importing: "This import is running. Wait until it ends, or cancel it.",
  completed: "This import is finished. Upload the file again to start a new one.",
  failed: "This import failed. Check the file again.",
  cancelled: "This import was cancelled. Upload the file again to start a new one.",
}

/** @throws NOT_FOUND */
export const getImport = async (db: Db, id: string): Promise<ImportRecord> => {
  const found = await findImport(db, id)
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This import does not exist any more.")
  }
  return found
}

const notAllowed = async (db: Db, id: string): Promise<MedusaError> =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, SENTENCES[(await getImport(db, id)).status])

/** @throws INVALID_DATA when the mapping names a column the file has not, or leaves out a needed one. */
const assertMapping = (record: ImportRecord, body: CheckImportBody): void => {
  const unknown = Object.values(body.mapping).find((column) => !record.columns.includes(column))
  if (unknown !== undefined) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The file has no column "${unknown}".`)
  }
  const missing = REQUIRED_IMPORT_FIELDS.filter((field) => body.mapping[field] === undefined)
  if (missing.length > 0) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `Choose a column of the file for: ${missing.join(", ")}.`)
  }
}

/** Stores how to read the file and opens the dry run. @throws NOT_FOUND, NOT_ALLOWED, INVALID_DATA */
export const startCheck = async (db: Db, id: string, body: CheckImportBody): Promise<ImportRecord> => {
  assertMapping(await getImport(db, id), body)
  const { format, mapping, ...options } = body
  const [saved] = await rows<ImportRecord>(
    db,
    `UPDATE bijou_review_import
        SET status = 'checking', format = ?, mapping = ?::jsonb, options = ?::jsonb, error = NULL, attempts = 0,
            claim_token = NULL, claimed_until = NULL, bytes_read = 0, rows_read = 0, rows_accepted = 0,
            rows_refused = 0, reviews_accepted = 0, replies_accepted = 0, warnings = '[]', refusals = '[]', unmatched_products = '[]', updated_at = now()
      WHERE id = ? AND status IN ('uploaded', 'checked', 'failed') RETURNING ${IMPORT_COLUMNS}`,
    [format, JSON.stringify(mapping), JSON.stringify(options), id]
  )
  if (!saved) {
    throw await notAllowed(db, id)
  }
  return saved
}

/** Opens the import of what the dry run accepted. @throws NOT_FOUND, NOT_ALLOWED */
export const startConfirm = async (db: Db, id: string, actorId: string): Promise<ImportRecord> => {
  const [saved] = await rows<ImportRecord>(
    db,
    `UPDATE bijou_review_import
        SET status = 'importing', confirmed_by = ?, attempts = 0, claim_token = NULL, claimed_until = NULL,
            updated_at = now()
      WHERE id = ? AND status = 'checked' RETURNING ${IMPORT_COLUMNS}`,
    [actorId, id]
  )
  if (!saved) {
    throw await notAllowed(db, id)
  }
  return saved
}

/** Puts a state back that a failed start left, unless work on it has begun. */
export const restoreState = async (db: Db, before: Pick<ImportRecord, "id" | "status">): Promise<void> => {
  await rows(
    db,
    `UPDATE bijou_review_import SET status = ?, updated_at = now()
      WHERE id = ? AND status IN ('checking', 'importing') AND claim_token IS NULL`,
    [before.status, before.id]
  )
}

/** Removes the file and the staged rows of an import that ended. */
export const clearImport = async (db: Db, id: string): Promise<void> => {
  await rows(db, `DELETE FROM bijou_review_import_row WHERE import_id = ?`, [id])
  await rows(db, `DELETE FROM bijou_review_import_product WHERE import_id = ?`, [id])
  await deleteChunks(db, id)
}

/**
 * Stops an import that is not finished. Work that runs finds its token gone, rolls back and
 * clears up after itself. @throws NOT_FOUND, NOT_ALLOWED
 */
export const cancelImport = async (db: Db, id: string): Promise<ImportRecord> => {
  const before = await getImport(db, id)
  const [saved] = await rows<ImportRecord>(
    db,
    `UPDATE bijou_review_import
        SET status = 'cancelled', claim_token = NULL, claimed_until = NULL, completed_at = now(), updated_at = now()
      WHERE id = ? AND status NOT IN ('completed', 'cancelled') RETURNING ${IMPORT_COLUMNS}`,
    [id]
  )
  if (!saved) {
    throw await notAllowed(db, id)
  }
  // The transaction of a running import holds its rows: waiting for it would hold up the answer.
  if (before.status !== "importing") {
    await clearImport(db, id)
  }
  return saved
}

/** Removes an import and its report; imported reviews stay. @throws NOT_FOUND, NOT_ALLOWED while it runs */
export const removeImport = (db: Db, id: string): Promise<void> =>
  db.transaction(async (trx) => {
    const removed = await rows<{ id: string }>(
      trx,
      `DELETE FROM bijou_review_import WHERE id = ? AND status NOT IN ('checking', 'importing') RETURNING id`,
      [id]
    )
    if (removed.length === 0) {
      throw await notAllowed(trx, id)
    }
    await deleteChunks(trx, id)
  })
