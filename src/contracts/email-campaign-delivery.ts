import { z } from "zod"
import { UNMAILABLE_REASONS } from "./email-campaign-consent"

/** What may become of a mail to one recipient; in the database each is the number of its place here. */
export const DELIVERY_STATES = [
  "queued",
  "leased",
  "submitting",
  "sent",
  "uncertain",
  "deferred",
  "failed",
  "suppressed",
  "skipped",
  "canceled",
  "expired",
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** Why somebody who was chosen gets no mail. */
export const REFUSALS = [...UNMAILABLE_REASONS, "frequency", "domain_not_allowed", "holdout"] as const
export type Refusal = (typeof REFUSALS)[number]

/** `GET /admin/email-campaigns/:id/numbers`: the states add up to `chosen`, always. */
export const campaignNumbersSchema = z.object({
  chosen: z.number().int(),
  /** Whether everybody has been chosen yet. */
  is_chosen: z.boolean(),
  states: z.record(z.enum(DELIVERY_STATES), z.number().int()),
  refusals: z.record(z.enum(REFUSALS), z.number().int()),
  /** Replies of servers to those that failed, the most frequent first. */
  failures: z.array(z.object({ code: z.number().int().nullable(), enhanced: z.string().nullable(), reason: z.string(), count: z.number().int() })),
})
export type CampaignNumbers = z.infer<typeof campaignNumbersSchema>
