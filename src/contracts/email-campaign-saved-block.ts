import { z } from "zod"
import { savedContentSchema } from "./email-campaign-block"
import { momentSchema, plainTextSchema } from "./shared"

/** A part of mails that is written once and shown in many. */
export const savedBlockSchema = z.object({
  id: z.string(),
  name: z.string(),
  content: savedContentSchema,
  version: z.number().int(),
  created_at: momentSchema,
  updated_at: momentSchema,
})
export type SavedBlock = z.infer<typeof savedBlockSchema>

/** `GET /admin/email-saved-blocks` */
export const savedBlocksResponseSchema = z.object({ saved_blocks: z.array(savedBlockSchema) })
export type SavedBlocksResponse = z.infer<typeof savedBlocksResponseSchema>

/** `POST /admin/email-saved-blocks` */
export const createSavedBlockBody = z.strictObject({ name: plainTextSchema(1, 80), content: savedContentSchema.min(1) })
export type CreateSavedBlockBody = z.infer<typeof createSavedBlockBody>

/** `POST /admin/email-saved-blocks/:id`: another name, another content, or both. */
export const updateSavedBlockBody = createSavedBlockBody.partial().extend({ version: z.int().min(1) })
export type UpdateSavedBlockBody = z.infer<typeof updateSavedBlockBody>
