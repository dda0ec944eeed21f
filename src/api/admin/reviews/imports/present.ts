import type { MedusaContainer } from "@medusajs/framework/types"
import type { ImportRow, ReviewImport } from "../../../../contracts/review-import"
import type { ImportRecord, ImportReportRow } from "../../../../modules/bijou_review"
import { reviewService } from "../present"

/** An import to its wire shape. */
export const toImport = (record: ImportRecord): ReviewImport => ({
  id: record.id,
  filename: record.filename,
  status: record.status,
  format: record.format,
  delimiter: record.delimiter,
  encoding: record.encoding,
  columns: record.columns,
  sample: record.sample,
  mapping: record.mapping,
  options: record.options,
  bytes_total: Number(record.bytes_total),
  bytes_read: Number(record.bytes_read),
  rows_read: record.rows_read,
  rows_accepted: record.rows_accepted,
  rows_refused: record.rows_refused,
  rows_imported: record.rows_imported,
  reviews_accepted: record.reviews_accepted,
  replies_accepted: record.replies_accepted,
  warnings: record.warnings,
  refusals: record.refusals,
  unmatched_products: record.unmatched_products,
  error: record.error,
  created_at: record.created_at.toISOString(),
  completed_at: record.completed_at?.toISOString() ?? null,
})

/** An import as it stands now; results of workflows carry moments as text, so it is read anew. @throws NOT_FOUND */
export const presentImport = async (scope: MedusaContainer, id: string): Promise<ReviewImport> =>
  toImport(await reviewService(scope).imports.get(id))

/** A row of the report to its wire shape. */
export const toImportRow = (row: ImportReportRow): ImportRow => ({
  line: row.line,
  state: row.state,
  reason: row.reason,
  detail: row.detail,
  rating: row.rating,
  title: row.title,
  body: row.body,
  author_name: row.author_name,
  product: row.product,
})
