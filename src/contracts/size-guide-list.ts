import { z } from "zod"
import { cursorSchema, idSchema, limitSchema, listOf } from "./shared"
import { GUIDE_STATUSES, guideListItemSchema } from "./size-guide"
import { GUIDE_KINDS } from "./size-guide-document"

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
