import { z } from "zod"
import { contactIdSchema, topicHandleSchema } from "./email-campaign"
import { consentEventSchema, consentSchema, SUPPRESSION_REASONS, UNMAILABLE_REASONS } from "./email-campaign-consent"
import { cursorSchema, limitSchema, LOCALES, momentSchema } from "./shared"

export const CONTACT_SOURCES = ["customer", "order", "sign_up", "import", "admin"] as const
export type ContactSource = (typeof CONTACT_SOURCES)[number]

export const FREQUENCIES = ["all", "less"] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** A contact in a list. */
export const contactSchema = z.object({
  id: contactIdSchema,
  /** Null once erased. */
  email: z.string().nullable(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  customer_id: z.string().nullable(),
  locale: z.enum(LOCALES).nullable(),
  country: z.string().nullable(),
  source: z.enum(CONTACT_SOURCES),
  frequency: z.enum(FREQUENCIES),
  paused_until: momentSchema.nullable(),
  erased_at: momentSchema.nullable(),
  created_at: momentSchema,
  /** Why they are not written to now; null when they may be. */
  unmailable: z.enum(UNMAILABLE_REASONS).nullable(),
})
export type Contact = z.infer<typeof contactSchema>

/** A contact with all that is known of it. */
export const contactDetailSchema = contactSchema.extend({
  consents: z.array(consentSchema),
  events: z.array(consentEventSchema),
  suppressions: z.array(
    z.object({
      reason: z.enum(SUPPRESSION_REASONS),
      scope: z.enum(["all", "marketing"]),
      source: z.string(),
      expires_at: momentSchema.nullable(),
      created_at: momentSchema,
    })
  ),
  lists: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type ContactDetail = z.infer<typeof contactDetailSchema>

/** `GET /admin/email-contacts` */
export const listContactsQuery = z.strictObject({
  q: z.string().trim().min(1).max(100).optional(),
  /** `mailable`, or the reason why not. */
  status: z.enum(["mailable", ...UNMAILABLE_REASONS]).optional(),
  topic: topicHandleSchema.optional(),
  list_id: z.string().max(64).optional(),
  source: z.enum(CONTACT_SOURCES).optional(),
  cursor: cursorSchema.optional(),
  limit: limitSchema(50, 200),
})
export type ListContactsQuery = z.infer<typeof listContactsQuery>

export const listContactsResponseSchema = z.object({
  contacts: z.array(contactSchema),
  next_cursor: z.string().nullable(),
})

/** `GET /admin/email-contacts/counts`: how many there are, and of those who are not written to, why. */
export const contactCountsSchema = z.object({
  total: z.number().int(),
  mailable: z.number().int(),
  unmailable: z.partialRecord(z.enum(UNMAILABLE_REASONS), z.number().int()),
})
export type ContactCounts = z.infer<typeof contactCountsSchema>

const name = z.string().trim().max(100).nullable()

/** `POST /admin/email-contacts/:id` */
export const updateContactBody = z.strictObject({
  first_name: name.optional(),
  last_name: name.optional(),
  locale: z.enum(LOCALES).nullable().optional(),
  frequency: z.enum(FREQUENCIES).optional(),
})
export type UpdateContactBody = z.infer<typeof updateContactBody>

/**
 * `POST /admin/email-contacts/:id/unsubscribe` and `/erase`: somebody asked the shop for it. One of a few
 * words, because it is kept for good and must not hold what is erased.
 */
export const unsubscribeContactBody = z.strictObject({ asked: z.enum(["telephone", "letter", "email", "in_person", "other"]) })
export type UnsubscribeContactBody = z.infer<typeof unsubscribeContactBody>

/** Reasons the shop may lift: a mailbox works again, or the shop itself had stopped it. A complaint is not among them. */
export const LIFTABLE_REASONS = ["hard_bounce", "soft_bounces", "invalid", "manual"] as const

/** `POST /admin/email-contacts/:id/suppression`: stops marketing to an address, or lifts what stops it. It grants nothing. */
export const suppressContactBody = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("suppress") }),
  z.strictObject({ action: z.literal("lift"), reason: z.enum(LIFTABLE_REASONS) }),
])
export type SuppressContactBody = z.infer<typeof suppressContactBody>
