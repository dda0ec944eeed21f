import { z } from "zod"
import { idSchema, momentSchema, plainTextSchema } from "./shared"
import { GUIDE_STATUSES } from "./size-guide"

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
/** A guide with a label that follows a shared text. */
const termGuideSchema = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(GUIDE_STATUSES),
  /** The draft differs from what is published: a change of the text reaches the shop with the next publishing. */
  has_changes: z.boolean(),
})
export type TermGuide = z.infer<typeof termGuideSchema>
const usedTermSchema = termSchema.extend({ guides: z.array(termGuideSchema) })
export type UsedTerm = z.infer<typeof usedTermSchema>
/** `GET|POST /admin/size-guides/terms`, `POST|DELETE /admin/size-guides/terms/:id` */
export const listTermsResponseSchema = z.object({ terms: z.array(usedTermSchema) })
export const saveTermBody = z.strictObject({
  kind: z.enum(["measurement", "label"]),
  text: plainTextSchema(1, 120),
  locale: z.enum(["bg", "en"]).default("bg"),
  translations: z.record(localeSchema, plainTextSchema(1, 120)).default({}),
  how_to: z.record(localeSchema, plainTextSchema(1, 2000)).default({}),
})
export type SaveTermBody = z.infer<typeof saveTermBody>
/**
 * `POST /admin/size-guides/terms/batch`: adds and deletes many, all or none. Words that are there
 * already are left as they are, and what is gone already counts as deleted.
 */
export const batchTermsBody = z.strictObject({
  create: z.array(saveTermBody).max(200).default([]),
  delete: z.array(idSchema).max(200).default([]),
})
export type BatchTermsBody = z.infer<typeof batchTermsBody>
export const batchTermsResponseSchema = z.object({ created: z.array(termSchema), deleted: z.array(z.string()) })
export type BatchTermsResponse = z.infer<typeof batchTermsResponseSchema>
export const termResponseSchema = z.object({ term: termSchema })
