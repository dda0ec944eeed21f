import { z } from "zod"
import { cursorSchema, idSchema, limitSchema, momentSchema } from "./shared"

export const IMPORT_FORMATS = [
  "judgeme",
  "loox",
  "yotpo",
  "okendo",
  "shopify",
  "woocommerce",
  "stamped",
  "opinew",
  "ryviu",
  "custom",
] as const
export const importFormatSchema = z.enum(IMPORT_FORMATS)
export type ImportFormat = z.infer<typeof importFormatSchema>

/** What a column of a file can mean. */
export const IMPORT_FIELDS = [
  "external_id",
  "product",
  "rating",
  "title",
  "body",
  "author_name",
  "author_email",
  "created_at",
  "status",
  "verified",
  "locale",
  "reply",
  "replied_at",
  "media",
] as const
export const importFieldSchema = z.enum(IMPORT_FIELDS)
export type ImportField = z.infer<typeof importFieldSchema>
export const REQUIRED_IMPORT_FIELDS: readonly ImportField[] = ["rating", "body"]

/** Where an import stands. `checked` waits for a person; nothing is visible before `completed`. */
export const IMPORT_STATUSES = ["uploaded", "checking", "checked", "importing", "completed", "failed", "cancelled"] as const
export const importStatusSchema = z.enum(IMPORT_STATUSES)

/** Why a line is not taken. Every refused line is reported with its number. */
export const REFUSALS = [
  "rating_missing",
  "rating_invalid",
  "body_missing",
  "body_too_long",
  "date_invalid",
  "product_missing",
  "product_not_found",
  "duplicate_in_file",
  "already_imported",
  "is_a_reply",
  "columns_differ",
] as const
export const refusalSchema = z.enum(REFUSALS)
export type Refusal = z.infer<typeof refusalSchema>

/** Findings about the whole file that do not stop it. */
export const IMPORT_WARNINGS = ["scale_0_10", "html_stripped", "mojibake", "title_shortened", "author_missing", "date_missing"] as const
export const importWarningSchema = z.enum(IMPORT_WARNINGS)

/** Status given to rows whose file says nothing, or to all rows. */
export const importTargetSchema = z.enum(["as_in_file", "pending", "published"])

/** `POST /admin/reviews/imports/:id/check`: how to read the file; starts the dry run. */
export const checkImportBody = z.strictObject({
  format: importFormatSchema,
  /** Column names of the file by field. */
  mapping: z.partialRecord(importFieldSchema, z.string().max(200)),
  /** Products chosen by hand for product names the file uses. */
  product_matches: z.record(z.string().max(300), idSchema).default({}),
  /** Product of rows that name none. */
  default_product_id: idSchema.nullable().default(null),
  target: importTargetSchema.default("pending"),
  locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/).default("bg"),
  date_order: z.enum(["day_first", "month_first"]).default("day_first"),
})
export type CheckImportBody = z.infer<typeof checkImportBody>

export const importSchema = z.object({
  id: z.string(),
  filename: z.string(),
  status: importStatusSchema,
  format: importFormatSchema,
  delimiter: z.enum([",", ";", "\t"]),
  encoding: z.string(),
  columns: z.array(z.string()),
  /** First rows of the file as they are, for the mapper. */
  sample: z.array(z.array(z.string())),
  mapping: z.partialRecord(importFieldSchema, z.string()),
  options: checkImportBody.omit({ format: true, mapping: true }),
  bytes_total: z.number().int(),
  bytes_read: z.number().int(),
  rows_read: z.number().int(),
  rows_accepted: z.number().int(),
  rows_refused: z.number().int(),
  rows_imported: z.number().int(),
  /** Reviews among the accepted rows, and replies they come with: in a column, or in rows of their own. */
  reviews_accepted: z.number().int(),
  replies_accepted: z.number().int(),
  warnings: z.array(z.object({ code: importWarningSchema, rows: z.number().int() })),
  refusals: z.array(z.object({ code: refusalSchema, rows: z.number().int() })),
  /** Product names of the file that match no product, most rows first, 200 at most. */
  unmatched_products: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  error: z.string().nullable(),
  created_at: momentSchema,
  completed_at: momentSchema.nullable(),
})
export type ReviewImport = z.infer<typeof importSchema>
export const importResponseSchema = z.object({ import: importSchema })
export type ImportResponse = z.infer<typeof importResponseSchema>
export const listImportsResponseSchema = z.object({ imports: z.array(importSchema) })
export type ListImportsResponse = z.infer<typeof listImportsResponseSchema>

/** `POST /admin/reviews/imports?filename=`: the body is the file itself, `text/csv`. */
export const uploadImportQuery = z.strictObject({ filename: z.string().trim().min(1).max(200) })

/** `GET /admin/reviews/imports/:id/rows`; `/refused.csv` gives all refused lines as a file. */
export const listImportRowsQuery = z.strictObject({
  state: z.enum(["accepted", "refused"]).default("refused"),
  cursor: cursorSchema.optional(),
  limit: limitSchema(50, 200),
})
export type ListImportRowsQuery = z.infer<typeof listImportRowsQuery>
export const importRowSchema = z.object({
  line: z.number().int(),
  state: z.enum(["accepted", "refused"]),
  reason: refusalSchema.nullable(),
  detail: z.string().nullable(),
  rating: z.number().nullable(),
  title: z.string().nullable(),
  body: z.string(),
  author_name: z.string().nullable(),
  product: z.string().nullable(),
})
export type ImportRow = z.infer<typeof importRowSchema>
export const listImportRowsResponseSchema = z.object({
  rows: z.array(importRowSchema),
  next_cursor: z.string().nullable(),
})
export type ListImportRowsResponse = z.infer<typeof listImportRowsResponseSchema>
