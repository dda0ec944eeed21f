import { z } from "zod"

/** How often the shop writes to one person. */
export const sendingSettingsSchema = z.strictObject({
  /** At most so many mails of campaigns in so many days; 0 for no limit. */
  cap: z.strictObject({ mails: z.int().min(0).max(100).default(0), days: z.int().min(1).max(365).default(7) }).prefault({}),
  /** Days between two mails to those who asked for fewer. */
  less_days: z.int().min(0).max(365).default(14),
})
export type SendingSettings = z.infer<typeof sendingSettingsSchema>

/** `POST /admin/email-campaigns/sending` */
export const saveSendingBody = z.strictObject({ settings: sendingSettingsSchema, version: z.int().min(0) })
export type SaveSendingBody = z.infer<typeof saveSendingBody>

/** `GET /admin/email-campaigns/sending` */
export const sendingResponseSchema = z.object({
  settings: sendingSettingsSchema,
  version: z.number().int(),
  /** Nothing leaves at all since then. */
  stopped_at: z.iso.datetime().nullable(),
  stopped_by: z.string().nullable(),
})
