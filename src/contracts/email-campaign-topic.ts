import { z } from "zod"
import { topicHandleSchema } from "./email-campaign"
import { momentSchema } from "./shared"

const name = z.string().trim().min(1).max(80)
const description = z.string().trim().max(300)

/** What readers may choose between: new arrivals, sales, the workshop's letters. */
export const topicSchema = z.object({
  handle: topicHandleSchema,
  name_bg: z.string(),
  name_en: z.string(),
  description_bg: z.string(),
  description_en: z.string(),
  /** Everybody with marketing consent gets it until they leave it; otherwise only who has asked for it. */
  standard: z.boolean(),
  position: z.number().int(),
  archived_at: momentSchema.nullable(),
  /** How many get it now. */
  readers: z.number().int(),
})
export type Topic = z.infer<typeof topicSchema>

/** `POST /admin/email-topics` */
export const createTopicBody = z.strictObject({
  handle: topicHandleSchema,
  name_bg: name,
  name_en: name,
  description_bg: description.default(""),
  description_en: description.default(""),
  standard: z.boolean().default(true),
})
export type CreateTopicBody = z.infer<typeof createTopicBody>

/** `POST /admin/email-topics/:handle`. The handle stays: consent is written down under it. */
export const updateTopicBody = z.strictObject({
  name_bg: name.optional(),
  name_en: name.optional(),
  description_bg: description.optional(),
  description_en: description.optional(),
  standard: z.boolean().optional(),
  position: z.number().int().min(0).max(1000).optional(),
  /** An archived topic is offered to nobody; who chose it stays written down. */
  archived: z.boolean().optional(),
})
export type UpdateTopicBody = z.infer<typeof updateTopicBody>

export const listTopicsResponseSchema = z.object({ topics: z.array(topicSchema) })
