import { z } from "zod"
import { audienceSchema } from "./email-campaign-campaign"
import { REFUSALS } from "./email-campaign-delivery"
import { idSchema, plainTextSchema } from "./shared"

/** How often the shop writes to one person. */
export const sendingSettingsSchema = z.strictObject({
  /** At most so many mails of campaigns in so many days; 0 for no limit. */
  cap: z.strictObject({ mails: z.int().min(0).max(100).default(0), days: z.int().min(1).max(365).default(7) }).prefault({}),
  /** Days between two mails to those who asked for fewer. */
  less_days: z.int().min(0).max(365).default(7),
  /** Hours of the day in which nobody gets a mail, by the clock where they are; null for none, left out they stay as they are. */
  quiet_hours: z.strictObject({ from: z.int().min(0).max(23), to: z.int().min(0).max(23) }).nullable().optional(),
  /** Days after following a link in which an order counts as brought by it; left out they stay as they are. Five unless somebody has chosen. */
  attribution_days: z.int().min(0).max(90).optional(),
  /** What mails say about the shop. */
  shop: z
    .strictObject({
      /** Its address on the web; without it the server's own. */
      url: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(300)]).default(""),
      /** Where the page of a product is in the shop. */
      product_path: z.string().max(200).regex(/^\/(?!\/)[^\s\\?#]*\{handle\}[^\s\\]*$/, "Begins with / and holds {handle}").default("/products/{handle}"),
      /** Postal address and telephone, one line each. */
      address: z.array(plainTextSchema(1, 120)).max(5).default([]),
    })
    .prefault({}),
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
  /** Where mails may go from here; null for everywhere, as in production. */
  allowed_domains: z.array(z.string()).nullable(),
})

/** `POST /admin/email-audiences/count`: how many would be chosen now, and why some of them get nothing. */
export const countAudienceBody = z.strictObject({
  audience: audienceSchema,
  topic: z.string().max(50).nullable().default(null),
  /** Those this campaign would hold back are counted as such. */
  campaign_id: idSchema.nullable().default(null),
})
export type CountAudienceBody = z.infer<typeof countAudienceBody>
export const audienceCountSchema = z.object({
  chosen: z.number().int(),
  mailable: z.number().int(),
  refusals: z.array(z.object({ reason: z.enum(REFUSALS), count: z.number().int() })),
})
export type AudienceCount = z.infer<typeof audienceCountSchema>
export type SendingResponse = z.infer<typeof sendingResponseSchema>
