import { z } from "zod"
import { cursorSchema, idSchema, limitSchema, listOf, momentSchema, plainTextSchema } from "./shared"
import { GUIDE_KINDS, guideDocumentSchema, LENGTH_UNITS, sizeSystemSchema } from "./size-guide-document"

export const GUIDE_STATUSES = ["draft", "published", "archived"] as const
export type GuideStatus = (typeof GUIDE_STATUSES)[number]

/** Name of a guide in addresses. */
export const handleSchema = z.string().min(1).max(100).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small Latin letters, digits and dashes")
const versionSchema = z.int().min(1)
const userSchema = z.object({ id: z.string(), name: z.string() })

/** One line of the list of guides. */
export const guideListItemSchema = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  kind: z.enum(GUIDE_KINDS),
  status: z.enum(GUIDE_STATUSES),
  /** The draft differs from what is published. */
  has_changes: z.boolean(),
  revision_number: z.number().int().nullable(),
  /** Languages with at least one text, the document's own first. */
  locales: z.array(z.string()),
  missing_translations: z.number().int(),
  assignments: z.number().int(),
  /** Products that get this guide, as of the last coverage run; null before the first. */
  products: z.number().int().nullable(),
  updated_at: momentSchema,
  updated_by: userSchema.nullable(),
})
export type GuideListItem = z.infer<typeof guideListItemSchema>

export const GUIDE_SORTS = ["updated", "title"] as const

/** `GET /admin/size-guides` */
export const listGuidesQuery = z.strictObject({
  q: z.string().max(200).optional(),
  status: listOf(z.enum(GUIDE_STATUSES), 3).optional(),
  kind: listOf(z.enum(GUIDE_KINDS), GUIDE_KINDS.length).optional(),
  /** `unused`: no assignment. `incomplete`: a language lacks texts. `changed`: unpublished changes. */
  state: z.enum(["unused", "incomplete", "changed"]).optional(),
  sort: z.enum(GUIDE_SORTS).default("updated"),
  cursor: cursorSchema.optional(),
  limit: limitSchema(50, 100),
})
export type ListGuidesQuery = z.infer<typeof listGuidesQuery>
export const listGuidesResponseSchema = z.object({ size_guides: z.array(guideListItemSchema), next_cursor: z.string().nullable() })
export type ListGuidesResponse = z.infer<typeof listGuidesResponseSchema>

/** A guide with its draft. */
export const guideSchema = guideListItemSchema.omit({ assignments: true, products: true }).extend({
  document: guideDocumentSchema,
  /** Grows with every change of the draft or the status. A change names the one it read. */
  version: versionSchema,
  published: z
    .object({ number: z.number().int(), content_hash: z.string(), at: momentSchema, by: userSchema.nullable() })
    .nullable(),
  created_at: momentSchema,
})
export type Guide = z.infer<typeof guideSchema>
export const guideResponseSchema = z.object({ size_guide: guideSchema })
export type GuideResponse = z.infer<typeof guideResponseSchema>

/** `POST /admin/size-guides`: from a document, a template, or as a copy of another guide. */
export const createGuideBody = z.union([
  z.strictObject({ handle: handleSchema.optional(), document: guideDocumentSchema }),
  z.strictObject({ handle: handleSchema.optional(), template: z.string().max(50), locale: z.enum(["bg", "en"]) }),
  z.strictObject({ handle: handleSchema.optional(), copy_of: idSchema }),
])
export type CreateGuideBody = z.infer<typeof createGuideBody>

/**
 * `POST /admin/size-guides/:id/draft`: saves the draft.
 * A stale version changes nothing and answers with `conflict`, so that both texts can be compared.
 */
export const saveDraftBody = z.strictObject({ version: versionSchema, document: guideDocumentSchema })
export type SaveDraftBody = z.infer<typeof saveDraftBody>
export const saveDraftResponseSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("saved"), size_guide: guideSchema }),
  /** Somebody saved in between: their guide, and the document both started from when it is still known. */
  z.object({ outcome: z.literal("conflict"), size_guide: guideSchema, base: guideDocumentSchema.nullable() }),
])
export type SaveDraftResponse = z.infer<typeof saveDraftResponseSchema>

/** `POST /admin/size-guides/:id`: settings that are no part of the document. */
export const updateGuideBody = z.strictObject({ version: versionSchema, handle: handleSchema })
export type UpdateGuideBody = z.infer<typeof updateGuideBody>

/** `POST /admin/size-guides/:id/publish`. Publishing what is published already makes no new revision. */
export const publishGuideBody = z.strictObject({ version: versionSchema, note: plainTextSchema(0, 500).default("") })
export type PublishGuideBody = z.infer<typeof publishGuideBody>

export const publishGuideResponseSchema = guideResponseSchema.extend({
  /** False when exactly this was published already. */
  created: z.boolean(),
})
export type PublishGuideResponse = z.infer<typeof publishGuideResponseSchema>

/** `POST /admin/size-guides/:id/status`: `archived` takes it out of the shop, `draft` unpublishes, `published` puts the last revision back. */
export const setGuideStatusBody = z.strictObject({ version: versionSchema, status: z.enum(GUIDE_STATUSES) })
export type SetGuideStatusBody = z.infer<typeof setGuideStatusBody>

/** `DELETE /admin/size-guides/:id`, `DELETE /admin/size-guides/terms/:id` */
export const removedResponseSchema = z.object({ id: z.string(), deleted: z.literal(true) })
export type RemovedResponse = z.infer<typeof removedResponseSchema>

/**
 * `POST /admin/size-guides/bulk`: each guide is done or skipped with a reason. `restore` gives archived
 * guides the status they were archived from.
 */
export const bulkGuidesBody = z.strictObject({
  action: z.enum(["publish", "archive", "restore", "delete"]),
  ids: z.array(idSchema).min(1).max(100),
})
export type BulkGuidesBody = z.infer<typeof bulkGuidesBody>
export const bulkGuidesResponseSchema = z.object({
  results: z.array(z.object({ id: z.string(), outcome: z.enum(["done", "skipped"]), reason: z.string().nullable() })),
})
export type BulkGuidesResponse = z.infer<typeof bulkGuidesResponseSchema>

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

/** `GET /admin/size-guides/templates` */
export const templateSchema = z.object({
  id: z.string(),
  kind: z.enum(GUIDE_KINDS),
  title: z.string(),
  description: z.string(),
  rows: z.number().int(),
  columns: z.array(z.string()),
})
export const listTemplatesQuery = z.strictObject({ locale: z.enum(["bg", "en"]).default("bg") })
export const listTemplatesResponseSchema = z.object({ templates: z.array(templateSchema) })
export type GuideTemplate = z.infer<typeof templateSchema>

/** `POST /admin/size-guides/:id/preview`: the page the shop would serve of a draft. Nothing is saved. */
export const previewGuideBody = z.strictObject({
  document: guideDocumentSchema,
  locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  unit: z.enum(LENGTH_UNITS).nullable().default(null),
  system: sizeSystemSchema.nullable().default(null),
  /** The row that is shown as the chosen size. */
  row_id: z.string().max(24).nullable().default(null),
})
export type PreviewGuideBody = z.infer<typeof previewGuideBody>
export const previewGuideResponseSchema = z.object({
  html: z.string(),
  /** What a buyer can switch to. */
  units: z.array(z.enum(LENGTH_UNITS)),
  systems: z.array(z.string()),
})
export type PreviewGuideResponse = z.infer<typeof previewGuideResponseSchema>

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

const localeSchema = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, "Invalid locale")

/** A text used in many guides, with its languages: a measurement and how to take it, or a size label. */
export const termSchema = z.object({
  id: z.string(),
  kind: z.enum(["measurement", "label"]),
  /** Source text, as it stands in documents; documents without a translation of their own fall back to it. */
  text: z.string(),
  locale: z.string(),
  translations: z.record(z.string(), z.string()),
  how_to: z.record(z.string(), z.string()),
  updated_at: momentSchema,
})
export type Term = z.infer<typeof termSchema>
/** `GET|POST /admin/size-guides/terms`, `POST|DELETE /admin/size-guides/terms/:id` */
export const listTermsResponseSchema = z.object({ terms: z.array(termSchema) })
export const saveTermBody = z.strictObject({
  kind: z.enum(["measurement", "label"]),
  text: plainTextSchema(1, 120),
  locale: z.enum(["bg", "en"]).default("bg"),
  translations: z.record(localeSchema, plainTextSchema(1, 120)).default({}),
  how_to: z.record(localeSchema, plainTextSchema(1, 2000)).default({}),
})
export type SaveTermBody = z.infer<typeof saveTermBody>
export const termResponseSchema = z.object({ term: termSchema })

/** `GET /admin/size-guides/:id/analytics?days=` */
export const guideAnalyticsQuery = z.strictObject({ days: z.coerce.number().int().min(7).max(365).default(30) })
export const guideAnalyticsResponseSchema = z.object({
  days: z.array(z.object({ day: z.iso.date(), opens: z.number().int(), unit_switches: z.number().int(), size_clicks: z.number().int() })),
  sizes: z.array(z.object({ size: z.string(), clicks: z.number().int() })),
  units: z.array(z.object({ unit: z.string(), switches: z.number().int() })),
  products: z.array(z.object({ product_id: z.string(), title: z.string(), thumbnail: z.string().nullable(), opens: z.number().int(), size_clicks: z.number().int() })),
  /** Returned items of this guide's products in the time, by the reason that was given. */
  returns: z.array(z.object({ reason: z.string(), label: z.string(), items: z.number().int() })),
})
export type GuideAnalytics = z.infer<typeof guideAnalyticsResponseSchema>

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
