import { z } from "zod"
import { contactIdSchema } from "./email-campaign"
import { momentSchema } from "./shared"

/** A list of contacts somebody put together by hand. Being on one is no consent. */
export const emailListSchema = z.object({ id: z.string(), name: z.string(), members: z.number().int(), created_at: momentSchema })
export type EmailList = z.infer<typeof emailListSchema>

/** `GET /admin/email-lists` */
export const emailListsResponseSchema = z.object({ lists: z.array(emailListSchema) })

/** `POST /admin/email-lists` */
export const createEmailListBody = z.strictObject({ name: z.string().trim().min(1).max(100) })
export type CreateEmailListBody = z.infer<typeof createEmailListBody>

/** `POST /admin/email-lists/:id/members` */
export const changeMembersBody = z.strictObject({
  add: z.array(contactIdSchema).max(1000).default([]),
  remove: z.array(contactIdSchema).max(1000).default([]),
})
export type ChangeMembersBody = z.infer<typeof changeMembersBody>
