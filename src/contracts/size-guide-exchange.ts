import { z } from "zod"
import { idSchema, listOf } from "./shared"
import { handleSchema } from "./size-guide"
import { guideDocumentSchema } from "./size-guide-document"
import { documentChangeSchema } from "./size-guide-history"

export const EXCHANGE_FORMATS = ["json", "csv", "tsv"] as const
export const IMPORT_MAX_CHARACTERS = 1_000_000

/**
 * `POST /admin/size-guides/:id/import`: reads a file into a document and says what would change.
 * Nothing is saved; the editor applies the document as one step that can be undone.
 */
export const importDocumentBody = z.strictObject({
  format: z.enum(EXCHANGE_FORMATS),
  content: z.string().min(1).max(IMPORT_MAX_CHARACTERS),
  document: guideDocumentSchema,
  /** For csv and tsv: the table the file replaces; a new one when left out. */
  table: z.string().max(24).optional(),
})
export type ImportDocumentBody = z.infer<typeof importDocumentBody>
export const importDocumentResponseSchema = z.object({
  document: guideDocumentSchema,
  changes: z.array(documentChangeSchema),
  /** What of the file could not be read as it stands, in plain words with its line. */
  problems: z.array(
    z.object({
      line: z.number().int().nullable(),
      message: z.string(),
      /** For the page's own words: what is wrong, and what the sentence names. */
      code: z.string().optional(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    })
  ),
})
export type ImportDocumentResponse = z.infer<typeof importDocumentResponseSchema>

/** `GET /admin/size-guides/:id/export?format=csv&table=`: a file. JSON carries the whole draft. */
export const exportDocumentQuery = z.strictObject({
  format: z.enum(EXCHANGE_FORMATS).default("json"),
  table: z.string().max(24).optional(),
  revision: z.coerce.number().int().min(1).optional(),
})
export type ExportDocumentQuery = z.infer<typeof exportDocumentQuery>

/** A file that moves guides between shops: `GET /admin/size-guides/export?ids=`. */
export const guideBundleSchema = z.strictObject({
  format: z.literal("bijou-size-guides"),
  version: z.literal(1),
  size_guides: z.array(z.strictObject({ handle: handleSchema, document: guideDocumentSchema })).max(200),
})
export type GuideBundle = z.infer<typeof guideBundleSchema>
export const exportBundleQuery = z.strictObject({ ids: listOf(idSchema, 200).optional() })
/** `POST /admin/size-guides/import`: guides whose handle exists are skipped, replaced (as a draft) or copied. */
export const importBundleBody = z.strictObject({
  bundle: guideBundleSchema,
  existing: z.enum(["skip", "replace_draft", "copy"]).default("skip"),
  dry_run: z.boolean().default(false),
})
export type ImportBundleBody = z.infer<typeof importBundleBody>
export const importBundleResponseSchema = z.object({
  results: z.array(
    z.object({
      handle: z.string(),
      id: z.string().nullable(),
      outcome: z.enum(["created", "replaced", "copied", "skipped", "unchanged"]),
      changes: z.number().int(),
    })
  ),
})
export type ImportBundleResponse = z.infer<typeof importBundleResponseSchema>

/**
 * `POST /admin/size-guides/legacy-import`: reads the tables `size_guide` and `measurement_guide` of
 * an earlier module into drafts, one guide per category. Ran again it changes nothing.
 */
export const legacyImportBody = z.strictObject({ dry_run: z.boolean().default(true), locale: z.enum(["bg", "en"]).default("bg") })
export type LegacyImportBody = z.infer<typeof legacyImportBody>
export const legacyImportResponseSchema = z.object({
  /** Whether the tables are there at all. */
  found: z.boolean(),
  guides: z.array(
    z.object({
      handle: z.string(),
      title: z.string(),
      rows: z.number().int(),
      how_to: z.number().int(),
      outcome: z.enum(["created", "would_create", "exists"]),
      problems: z.array(z.string()),
    })
  ),
})
export type LegacyImportResponse = z.infer<typeof legacyImportResponseSchema>
