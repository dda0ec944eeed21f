import { z } from "zod"
import { momentSchema } from "./shared"

/** A discount code that is one contact's own. */
export const contactCodeSchema = z.object({
  id: z.string(),
  code: z.string(),
  given_at: momentSchema,
  /** What gave it. */
  from: z.object({ kind: z.enum(["signup", "campaign"]), id: z.string(), name: z.string() }),
  /** Orders placed with it, without those that were cancelled; those of an earlier module are counted, too. */
  uses: z.number().int(),
  /** The latest of these orders, at most five. */
  orders: z.array(z.object({ id: z.string(), display_id: z.number().int() })),
})
export type ContactCode = z.infer<typeof contactCodeSchema>

/** `GET /admin/email-contacts/:id/codes`: the latest hundred. */
export const contactCodesResponseSchema = z.object({ codes: z.array(contactCodeSchema) })
export type ContactCodesResponse = z.infer<typeof contactCodesResponseSchema>
