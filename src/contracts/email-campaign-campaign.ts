import { z } from "zod"
import { contactIdSchema } from "./email-campaign"
import { emailDocumentSchema } from "./email-campaign-document"
import { cursorSchema, idSchema, limitSchema, listOf, LOCALES, momentSchema, plainTextSchema } from "./shared"

export const CAMPAIGN_STATUSES = [
  "draft",
  "scheduled",
  "choosing",
  "sending",
  "paused",
  "canceling",
  "canceled",
  "completed",
  "failed",
] as const
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number]

/** Who paused: a person, the provider that takes nothing more, or too many failures. */
export const PAUSE_KINDS = ["manual", "provider", "breaker"] as const

const partSchema = z.discriminatedUnion("kind", [
  /** Everybody with consent to marketing. */
  z.strictObject({ kind: z.literal("subscribers") }),
  z.strictObject({ kind: z.literal("topic"), handle: z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/) }),
  z.strictObject({ kind: z.literal("list"), id: idSchema }),
  /** A customer group of Medusa. */
  z.strictObject({ kind: z.literal("group"), id: idSchema }),
])
export type AudiencePart = z.infer<typeof partSchema>

export const audienceSchema = z.strictObject({
  /** In any of them. */
  include: z.array(partSchema).max(20),
  /** In none of them. */
  exclude: z.array(partSchema).max(20).default([]),
  /** Percent of the chosen who get nothing, to measure what the campaign did. */
  holdout_percent: z.int().min(0).max(50).default(0),
})
export type Audience = z.infer<typeof audienceSchema>

const address = z.string().max(254).regex(/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+\.[A-Za-z0-9-]{2,}$/, "Invalid address")

export const campaignSenderSchema = z.strictObject({
  name: plainTextSchema(1, 80).refine((name) => !/[\r\n]/.test(name), "One line"),
  address,
  reply_to: address.nullable().default(null),
})
export type CampaignSender = z.infer<typeof campaignSenderSchema>

/** One document per language; the first of them is for contacts of every other language. */
export const campaignContentSchema = z.strictObject({
  standard_locale: z.enum(LOCALES),
  documents: z.partialRecord(z.enum(LOCALES), emailDocumentSchema),
})
export type CampaignContent = z.infer<typeof campaignContentSchema>

const fields = {
  name: plainTextSchema(1, 120),
  content: campaignContentSchema,
  audience: audienceSchema,
  sender: campaignSenderSchema.nullable(),
  topic: z.string().max(50).nullable(),
  provider_id: idSchema.nullable(),
  /** Whether mails of which nobody knows whether they arrived are sent again where the provider tells copies apart. */
  resends_unknown: z.boolean(),
}

/** `POST /admin/email-campaigns` */
export const createCampaignBody = z.strictObject({ ...fields }).partial().required({ name: true })
export type CreateCampaignBody = z.infer<typeof createCampaignBody>

/** `POST /admin/email-campaigns/:id`; only a draft can be changed. */
export const updateCampaignBody = z.strictObject({ ...fields }).partial().extend({ version: z.int().min(1) })
export type UpdateCampaignBody = z.infer<typeof updateCampaignBody>

/** `POST /admin/email-campaigns/:id/schedule`; without a moment it starts at once. */
export const scheduleCampaignBody = z.strictObject({
  version: z.int().min(1),
  starts_at: momentSchema.nullable(),
  /** The wall clock of `starts_at` in the shop's zone, at each recipient's own place. */
  local_time: z.boolean().default(false),
  /** Spread out: mails an hour. */
  per_hour: z.int().min(1).max(10_000_000).nullable().default(null),
  /** Nothing is sent after that. */
  expires_at: momentSchema.nullable().default(null),
})
export type ScheduleCampaignBody = z.infer<typeof scheduleCampaignBody>

/** `POST /admin/email-campaigns/:id/test-mails` */
export const testCampaignBody = z.strictObject({
  to: z.array(address).min(1).max(5),
  locale: z.enum(LOCALES),
  /** Whose name and country the mail is filled with; nobody's when left out. */
  contact_id: contactIdSchema.nullable().default(null),
})
export type TestCampaignBody = z.infer<typeof testCampaignBody>

/** `GET /admin/email-campaigns` */
export const listCampaignsQuery = z.strictObject({
  status: listOf(z.enum(CAMPAIGN_STATUSES), CAMPAIGN_STATUSES.length).optional(),
  q: z.string().trim().min(1).max(100).optional(),
  cursor: cursorSchema.optional(),
  limit: limitSchema(20, 100),
})
export type ListCampaignsQuery = z.infer<typeof listCampaignsQuery>

export const campaignSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(CAMPAIGN_STATUSES),
  pause_kind: z.enum(PAUSE_KINDS).nullable(),
  /** A finished sentence that says what went wrong. */
  problem: z.string().nullable(),
  chosen: z.number().int(),
  starts_at: momentSchema.nullable(),
  started_at: momentSchema.nullable(),
  finished_at: momentSchema.nullable(),
  version: z.number().int(),
  created_at: momentSchema,
  updated_at: momentSchema,
})
export type CampaignSummary = z.infer<typeof campaignSummarySchema>

const count = z.number().int().min(0)

/** What a campaign brought. People are counted, each once; who has not agreed to tracking is in no number of opens and clicks. */
export const campaignResultsSchema = z.object({
  /** Those written to who agreed to tracking: what opens and clicks are shares of. */
  tracked: count,
  opened: count,
  clicked: count,
  /** By currency, that of the most orders first; amounts as Medusa keeps them, in whole units of it. */
  revenue: z.array(z.object({ currency_code: z.string(), amount: z.number() })),
})
export type CampaignResults = z.infer<typeof campaignResultsSchema>

/** A campaign of the list. */
export const listedCampaignSchema = campaignSummarySchema.extend({
  /** Null until it begins. */
  results: campaignResultsSchema.nullable(),
})
export type ListedCampaign = z.infer<typeof listedCampaignSchema>

export const campaignSchema = campaignSummarySchema.extend({
  content: campaignContentSchema.nullable(),
  audience: audienceSchema,
  sender: campaignSenderSchema.nullable(),
  topic: z.string().nullable(),
  provider_id: z.string().nullable(),
  resends_unknown: z.boolean(),
  local_time: z.boolean(),
  per_hour: z.number().int().nullable(),
  expires_at: momentSchema.nullable(),
})
export type Campaign = z.infer<typeof campaignSchema>

export const listCampaignsResponseSchema = z.object({ campaigns: z.array(listedCampaignSchema), next_cursor: z.string().nullable() })
