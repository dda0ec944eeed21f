import { z } from "zod"
import { cursorSchema, limitSchema, momentSchema } from "./shared"
import { userSchema, versionSchema } from "./size-guide"
import { guideDocumentSchema } from "./size-guide-document"

/** One difference between two documents, in reading order. */
export const documentChangeSchema = z.object({
  kind: z.enum(["added", "removed", "changed", "moved"]),
  /** What it concerns, as ids: a table, a column, a row, a cell, a text. */
  part: z.enum(["document", "table", "column", "row", "cell", "how_to", "translation"]),
  path: z.string(),
  /** Names a person reads: title of the table, label of the column, name of the size. */
  table: z.string().nullable(),
  row: z.string().nullable(),
  column: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type DocumentChange = z.infer<typeof documentChangeSchema>

/**
 * `GET /admin/size-guides/:id/diff`: from a revision (the last one unless it is named) to another, or
 * to the draft. `from` is null for a guide that was never published: then nothing is compared.
 */
export const guideDiffQuery = z.strictObject({
  from: z.coerce.number().int().min(1).optional(),
  to: z.coerce.number().int().min(1).optional(),
})
export type GuideDiffQuery = z.infer<typeof guideDiffQuery>
export const guideDiffResponseSchema = z.object({
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  /** The first 1000 differences in reading order, and how many more there are. */
  changes: z.array(documentChangeSchema),
  more: z.number().int(),
})
export type GuideDiffResponse = z.infer<typeof guideDiffResponseSchema>

/** A published, immutable state of a guide. */
export const revisionSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  content_hash: z.string(),
  note: z.string(),
  published_at: momentSchema,
  published_by: userSchema.nullable(),
})
export type Revision = z.infer<typeof revisionSchema>
/** `GET /admin/size-guides/:id/revisions`, newest first. */
export const listRevisionsQuery = z.strictObject({ cursor: cursorSchema.optional(), limit: limitSchema(20, 100) })
export const listRevisionsResponseSchema = z.object({ revisions: z.array(revisionSchema), next_cursor: z.string().nullable() })
export type ListRevisionsResponse = z.infer<typeof listRevisionsResponseSchema>
/** `GET /admin/size-guides/:id/revisions/:number` */
export const revisionResponseSchema = z.object({ revision: revisionSchema.extend({ document: guideDocumentSchema }) })
/** `POST /admin/size-guides/:id/revisions/:number/restore`: the revision becomes the draft. */
export const restoreRevisionBody = z.strictObject({ version: versionSchema })

/** `GET /admin/size-guides/:id/changes`: who changed which number, newest first. */
export const listGuideChangesQuery = z.strictObject({ cursor: cursorSchema.optional(), limit: limitSchema(20, 100) })
export const listGuideChangesResponseSchema = z.object({
  changes: z.array(
    z.object({ version: z.number().int(), at: momentSchema, by: userSchema.nullable(), changes: z.array(documentChangeSchema), more: z.number().int() })
  ),
  next_cursor: z.string().nullable(),
})
export type ListGuideChangesResponse = z.infer<typeof listGuideChangesResponseSchema>
