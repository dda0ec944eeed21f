import { z } from "zod"
import { idSchema, momentSchema, plainTextSchema } from "./shared"
import { GUIDE_KINDS, guideDocumentSchema, LENGTH_UNITS, sizeSystemSchema } from "./size-guide-document"

export const GUIDE_STATUSES = ["draft", "published", "archived"] as const
export type GuideStatus = (typeof GUIDE_STATUSES)[number]

/** Name of a guide in addresses. */
export const handleSchema = z.string().min(1).max(100).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small Latin letters, digits and dashes")
export const versionSchema = z.int().min(1)
export const userSchema = z.object({ id: z.string(), name: z.string() })

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
