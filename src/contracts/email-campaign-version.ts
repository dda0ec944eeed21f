import { z } from "zod"
import { campaignContentSchema } from "./email-campaign-campaign"
import { momentSchema } from "./shared"

/** How many versions of a campaign are kept, the newest. */
export const KEPT_VERSIONS = 50
/** Minutes after which a change begins a new version; the change of another person begins one at once. */
export const VERSION_PAUSE = 10

/** What a campaign said when somebody paused writing. The newest one is what it says now. */
export const contentVersionSchema = z.object({
  /** From 1, in the order of time. */
  number: z.number().int(),
  /** Who wrote it; null where it was a program. */
  created_by: z.object({ id: z.string(), name: z.string() }).nullable(),
  created_at: momentSchema,
  updated_at: momentSchema,
  /** The campaign was set going with it. */
  is_scheduled: z.boolean(),
})
export type ContentVersion = z.infer<typeof contentVersionSchema>

/** `GET /admin/email-campaigns/:id/versions`: the newest first. */
export const listVersionsResponseSchema = z.object({ versions: z.array(contentVersionSchema) })

/** `GET /admin/email-campaigns/:id/versions/:number` */
export const versionResponseSchema = z.object({ version: contentVersionSchema.extend({ content: campaignContentSchema }) })
export type ContentVersionDetail = z.infer<typeof versionResponseSchema>["version"]

/** `POST /admin/email-campaigns/:id/versions/:number/restore` */
export const restoreVersionBody = z.strictObject({ version: z.int().min(1) })
export type RestoreVersionBody = z.infer<typeof restoreVersionBody>
