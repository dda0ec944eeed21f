import type { CheckImportBody, ImportRow, ReviewImport } from "../../../contracts/review-import"
import { type Db, row } from "../../../lib/db"

/** An import as the database keeps it. */
export type ImportRecord = Omit<ReviewImport, "bytes_total" | "bytes_read" | "created_at" | "completed_at"> & {
  bytes_total: string
  bytes_read: string
  attempts: number
  created_by: string
  confirmed_by: string | null
  created_at: Date
  updated_at: Date
  completed_at: Date | null
}

/** How the rows of a file are read, as a person last chose it. */
export const checkBodyOf = (record: ImportRecord): CheckImportBody => ({
  format: record.format,
  mapping: record.mapping,
  ...record.options,
})

export const IMPORT_COLUMNS = `
  id, filename, status, format, delimiter, encoding, columns, sample, mapping, options, bytes_total, bytes_read,
  rows_read, rows_accepted, rows_refused, rows_imported, reviews_accepted, replies_accepted, warnings, refusals,
  unmatched_products, error, attempts, created_by, confirmed_by, created_at, updated_at, completed_at`

export const findImport = (db: Db, id: string): Promise<ImportRecord | undefined> =>
  row<ImportRecord>(db, `SELECT ${IMPORT_COLUMNS} FROM bijou_review_import WHERE id = ?`, [id])

/** A staged row as the report shows it; a reply that found its review counts as accepted. */
export const REPORT_COLUMNS = `
  line, CASE WHEN state = 'refused' THEN 'refused' ELSE 'accepted' END AS state, reason, detail,
  coalesce(rating, rating_raw)::float8 AS rating, title, body, author_name, nullif(product, '') AS product`

export type ReportRow = ImportRow

/** Where a review of an import comes from; together with the external id it is unique. */
export const sourceOf = (record: Pick<ImportRecord, "format">): string => record.format

/** A product as the file's name for it was understood. */
export type ProductMatch = { name: string; product_id: string; title: string; handle: string; thumbnail: string | null }
