import { z } from "zod"
import { topicHandleSchema } from "./email-campaign"
import { LOCALES, plainTextSchema } from "./shared"

/** `POST /store/email/subscribe` */
export const signUpBody = z.strictObject({
  email: z.string().trim().min(3).max(320),
  first_name: plainTextSchema(0, 100).optional(),
  last_name: plainTextSchema(0, 100).optional(),
  locale: z.enum(LOCALES).default("bg"),
  topics: z.array(topicHandleSchema).max(30).default([]),
  /** Whether the person also ticked that opening and clicking may be measured. */
  tracking: z.boolean().default(false),
  /** Which form it was, such as `footer` or `checkout`. */
  form: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, "Small Latin letters, digits, - and _").default("shop"),
  /** Which wording the person agreed to, so that it can be shown later. */
  text_version: z.string().trim().max(80).optional(),
  /** A field people do not see and machines fill in. */
  website: z.string().max(500).optional(),
})
export type SignUpBody = z.infer<typeof signUpBody>

/** The same for an address that is known, unknown or suppressed: the form tells nobody who reads the shop's mails. */
export const signUpResponseSchema = z.object({ status: z.literal("check_your_mail") })
export type SignUpResponse = z.infer<typeof signUpResponseSchema>

/** `GET /store/email/topics` */
export const storeTopicsResponseSchema = z.object({
  topics: z.array(z.object({ handle: topicHandleSchema, name: z.string(), description: z.string(), standard: z.boolean() })),
})
export type StoreTopicsResponse = z.infer<typeof storeTopicsResponseSchema>

export const storeTopicsQuery = z.strictObject({ locale: z.enum(LOCALES).default("bg") })

const pageLanguage = { lang: z.enum(LOCALES).optional().catch(undefined) }

/** Queries of the pages behind the links of a mail; whatever else a mail program adds is let through. */
export const mailPageQuery = z.object({ ...pageLanguage, done: z.string().max(20).optional().catch(undefined) })
export type MailPageQuery = z.infer<typeof mailPageQuery>
