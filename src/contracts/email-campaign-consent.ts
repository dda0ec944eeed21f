import { z } from "zod"
import { purposeSchema } from "./email-campaign"
import { momentSchema } from "./shared"

export const CONSENT_STATES = ["asked", "granted", "withdrawn"] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

/**
 * Why a person may be written to: they said so; they ordered and did not refuse (ePrivacy
 * 13 (2)); or an earlier system says that they said so.
 */
export const CONSENT_BASES = ["consent", "soft_opt_in", "import"] as const
export type ConsentBasis = (typeof CONSENT_BASES)[number]

export const CONSENT_ACTIONS = ["ask", "grant", "withdraw"] as const
export type ConsentAction = (typeof CONSENT_ACTIONS)[number]

export const SUPPRESSION_REASONS = ["hard_bounce", "soft_bounces", "complaint", "manual", "erased", "invalid"] as const
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]
export type SuppressionScope = "all" | "marketing"

/** Why somebody is not written to now, in the order they are looked at: the first that holds is told. */
export const UNMAILABLE_REASONS = ["erased", "suppressed", "unsubscribed", "unconfirmed", "no_consent", "topic", "paused"] as const
export type UnmailableReason = (typeof UNMAILABLE_REASONS)[number]

/** One line of the log of consent. */
export const consentEventSchema = z.object({
  id: z.string(),
  purpose: purposeSchema,
  action: z.enum(CONSENT_ACTIONS),
  basis: z.enum(CONSENT_BASES).nullable(),
  source: z.string(),
  /** Which text the person read when they agreed. */
  text_version: z.string().nullable(),
  /** The network they came from, the last part left out. */
  ip_prefix: z.string().nullable(),
  /** `contact`, a user, or `system`. */
  actor: z.string(),
  evidence: z.record(z.string(), z.unknown()),
  at: momentSchema,
})

/** Where a contact stands with one purpose. */
export const consentSchema = z.object({
  purpose: purposeSchema,
  state: z.enum(CONSENT_STATES),
  basis: z.enum(CONSENT_BASES).nullable(),
  since: momentSchema,
})
