import { z } from "zod"
import { LOCALES, momentSchema, queryBoolean } from "./shared"

/**
 * - `stop`: the mail must not leave like this; somebody with the permission may overrule it
 * - `warn`: some readers will have a worse mail
 * - `note`: worth a look
 */
export const CHECK_LEVELS = ["stop", "warn", "note"] as const
export type CheckLevel = (typeof CHECK_LEVELS)[number]

/** What the checks before sending may find; the admin's text of a code is `email_checks.<code>`. */
export const CHECK_CODES = {
  subject_empty: "stop",
  /** `length`, `limit` */
  subject_long: "warn",
  subject_shouts: "warn",
  preheader_empty: "note",
  /** `length`, `limit` */
  preheader_long: "note",
  content_empty: "stop",
  /** Nearly only pictures; `words` */
  image_only: "warn",
  /** `field` */
  field_without_fallback: "warn",
  image_missing: "warn",
  /** `address` */
  image_address_invalid: "stop",
  /** `address` */
  image_insecure: "warn",
  alt_missing: "warn",
  /** `format`, `clients` */
  image_format: "warn",
  link_missing: "stop",
  /** `address` */
  link_unsafe: "stop",
  /** `address` */
  link_relative: "stop",
  /** `address` */
  link_insecure: "warn",
  /** `address` */
  link_placeholder: "warn",
  /** `address`, `status` (0 when nobody answered) */
  link_broken: "warn",
  label_missing: "stop",
  /** `mode` `light`|`dark`, `part` a colour role, `tone` of the row, `ratio`, `needed` */
  contrast_low: "warn",
  postal_address_missing: "stop",
  product_missing: "warn",
  /** `title` */
  product_sold_out: "warn",
  /** `title` */
  product_without_image: "warn",
  /** A product block that will show nothing. */
  products_none: "warn",
  /** `found`, `wanted` */
  products_few: "note",
  coupon_code_missing: "stop",
  /** No promotion of the shop is called so. */
  coupon_code_unknown: "warn",
  /** `until` as ISO 8601 */
  coupon_expired: "stop",
  /** `from` as ISO 8601 */
  coupon_not_started: "stop",
  /** `until` as ISO 8601 */
  coupon_ends_soon: "warn",
  /** The promotion is gone, switched off or used up. */
  coupon_promotion_inactive: "stop",
  reviews_none: "note",
  social_empty: "note",
  saved_block_missing: "stop",
  html_not_allowed: "stop",
  /** `feature`, `clients` */
  client_support: "warn",
  /** `kilobytes`, `limit` */
  size_clipped: "stop",
  /** `kilobytes`, `limit` */
  size_large: "warn",
  /** `score`, `limit` */
  spam_score: "warn",
} as const satisfies Record<string, CheckLevel>
export type CheckCode = keyof typeof CHECK_CODES

/** One thing the checks found. */
export const findingSchema = z.object({
  code: z.enum(Object.keys(CHECK_CODES) as [CheckCode, ...CheckCode[]]),
  level: z.enum(CHECK_LEVELS),
  /** The part of the document it is in, where it is in one. */
  block_id: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Finding = z.infer<typeof findingSchema>

/** `GET /admin/email-campaigns/:id/checks` */
export const checkCampaignQuery = z.strictObject({
  /** Whether links are asked and spam is scored, which takes seconds. */
  deep: queryBoolean.default(false),
  /** When the mail would be sent; now when it is left out. */
  send_at: momentSchema.optional(),
})
export type CheckCampaignQuery = z.infer<typeof checkCampaignQuery>

/** What the checks found in one language of a campaign. */
export const campaignCheckSchema = z.object({
  locale: z.enum(LOCALES),
  /** Of the HTML part at most. */
  bytes: z.number().int(),
  findings: z.array(findingSchema),
  /** How many links were asked, and the points for spam where SpamAssassin is installed; null when it was not wanted. */
  probed: z.object({ links: z.number().int(), spam_score: z.number().nullable() }).nullable(),
})
export type CampaignCheck = z.infer<typeof campaignCheckSchema>

export const campaignChecksResponseSchema = z.object({ checks: z.array(campaignCheckSchema) })
