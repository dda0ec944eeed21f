import { z } from "zod"
import { DELIVERY_STATES } from "./email-campaign-delivery"
import { momentSchema } from "./shared"

/** A campaign a contact was chosen for, and what became of its mail. */
export const contactMailSchema = z.object({
  id: z.string(),
  campaign_id: z.string(),
  campaign_name: z.string(),
  state: z.enum(DELIVERY_STATES),
  /** Why nothing was sent, or what the server replied. */
  reason: z.string().nullable(),
  sent_at: momentSchema.nullable(),
  bounced_at: momentSchema.nullable(),
  /** The contact's own code in it. */
  code: z.string().nullable(),
})
export type ContactMail = z.infer<typeof contactMailSchema>

/** `GET /admin/email-contacts/:id/mails`: the latest hundred. */
export const contactMailsResponseSchema = z.object({ mails: z.array(contactMailSchema) })
export type ContactMailsResponse = z.infer<typeof contactMailsResponseSchema>
