import { z } from "zod"
import { signUpBody } from "./email-campaign-sign-up"
import { LOCALES, momentSchema, plainTextSchema } from "./shared"

const color = z.string().regex(/^#[0-9a-f]{6}$/, "Invalid colour")
/** An address in the shop, or one of the web. */
const link = z.union([z.literal(""), z.string().max(300).regex(/^\/(?!\/)[^\s\\]*$/, "Begins with /"), z.url({ protocol: /^https?$/ }).max(300)])

const words = z.strictObject({
  popup_title: plainTextSchema(0, 120).default(""),
  popup_text: plainTextSchema(0, 600).default(""),
  popup_button: plainTextSchema(0, 40).default(""),
  banner_text: plainTextSchema(0, 200).default(""),
  banner_button: plainTextSchema(0, 40).default(""),
})
export type SignupWords = z.infer<typeof words>

/** What the shop shows: a pop-up and a banner, in its languages. */
export const signupContentSchema = z.strictObject({
  popup: z.strictObject({ enabled: z.boolean().default(true), delay_seconds: z.int().min(0).max(300).default(5) }).prefault({}),
  banner: z.strictObject({ enabled: z.boolean().default(false), color: color.default("#1f1b17"), link: link.default("") }).prefault({}),
  words: z.strictObject({ bg: words.prefault({}), en: words.prefault({}) }).prefault({}),
})
export type SignupContent = z.infer<typeof signupContentSchema>

/** What each address is given: a code of its own. */
export const signupDiscountSchema = z
  .strictObject({
    kind: z.enum(["percentage", "fixed"]),
    /** Percent, or an amount of the currency. */
    value: z.number().positive().max(100_000),
    currency: z.string().regex(/^[a-z]{3}$/, "Three small letters").default("eur"),
    /** Codes begin with it. */
    prefix: z.string().regex(/^[A-Z0-9]{0,16}$/, "Capital Latin letters and digits").default(""),
    /** How often one code can be used. */
    uses: z.int().min(1).max(1000).default(1),
    /** Codes are good for nothing after that. */
    valid_until: momentSchema.nullable().default(null),
  })
  .refine(({ kind, value }) => kind === "fixed" || value <= 100, { message: "At most 100 percent", path: ["value"] })
export type SignupDiscount = z.infer<typeof signupDiscountSchema>

const fields = {
  name: plainTextSchema(1, 120),
  active: z.boolean(),
  starts_at: momentSchema.nullable(),
  ends_at: momentSchema.nullable(),
  content: signupContentSchema,
  discount: signupDiscountSchema,
}
const inOrder = ({ starts_at, ends_at }: { starts_at?: string | null; ends_at?: string | null }) =>
  !starts_at || !ends_at || Date.parse(starts_at) < Date.parse(ends_at)
const order = { message: "It ends before it begins", path: ["ends_at"] }

/** `POST /admin/email-signups` */
export const createSignupBody = z.strictObject(fields).partial({ active: true, starts_at: true, ends_at: true, content: true }).refine(inOrder, order)
export type CreateSignupBody = z.infer<typeof createSignupBody>

/** `POST /admin/email-signups/:id` */
export const updateSignupBody = z.strictObject({ ...fields, version: z.int().min(1) }).refine(inOrder, order)
export type UpdateSignupBody = z.infer<typeof updateSignupBody>

export const SIGNUP_STATES = ["off", "waiting", "running", "over"] as const
export type SignupState = (typeof SIGNUP_STATES)[number]

export const signupCampaignSchema = z.object({
  ...fields,
  id: z.string(),
  state: z.enum(SIGNUP_STATES),
  /** Whether it is the one the shop shows now: of several that run, the latest. */
  shown: z.boolean(),
  codes: z.number().int(),
  /** Orders placed with one of its codes, without those that were cancelled. */
  uses: z.number().int(),
  version: z.number().int(),
  created_at: momentSchema,
  updated_at: momentSchema,
})
export type SignupCampaign = z.infer<typeof signupCampaignSchema>
export const listSignupsResponseSchema = z.object({ signups: z.array(signupCampaignSchema) })
export const signupResponseSchema = z.object({ signup: signupCampaignSchema })

/** `GET /store/email/signup` */
export const storeSignupQuery = z.strictObject({ locale: z.enum(LOCALES).default("bg") })
const shownPopup = z.object({ title: z.string(), text: z.string(), button: z.string(), delay_seconds: z.number().int() })
const shownBanner = z.object({ text: z.string(), button: z.string(), link: z.string(), color: z.string() })
export const storeSignupResponseSchema = z.object({
  /** Null while there is none. */
  signup: z
    .object({
      id: z.string(),
      ends_at: momentSchema.nullable(),
      discount: z.object({ kind: z.enum(["percentage", "fixed"]), value: z.number(), currency: z.string() }),
      popup: shownPopup.nullable(),
      banner: shownBanner.nullable(),
    })
    .nullable(),
})
export type StoreSignupResponse = z.infer<typeof storeSignupResponseSchema>

/** `POST /store/email/signup`: an address for the campaign that is shown now; its code is mailed to it. */
export const storeSignupBody = signUpBody.omit({ topics: true })
export type StoreSignupBody = z.infer<typeof storeSignupBody>

/** `POST /admin/email-signups/legacy-import`: reads `email_campaign` and `email_subscription` of an earlier module, a page of subscriptions at a time. */
export const legacySignupsBody = z.strictObject({
  dry_run: z.boolean().default(true),
  /** Whether who subscribed there may be written to. */
  grant: z.boolean().default(false),
  after: z.string().max(200).optional(),
  limit: z.int().min(1).max(1000).default(500),
})
export type LegacySignupsBody = z.infer<typeof legacySignupsBody>

const count = z.number().int()
export const legacySignupsResponseSchema = z.object({
  /** False where the tables are not there. */
  found: z.boolean(),
  campaigns: z.object({ read: count, new: count, known: count }),
  subscriptions: z.object({
    read: count,
    /** Codes that are new here. */
    new: count,
    known: count,
    /** No address, no code, or no campaign. */
    skipped: count,
    /** Codes whose promotion is gone, and is made again. */
    without_promotion: count,
    granted: count,
  }),
  /** For the next page. */
  next: z.string().nullable(),
})
export type LegacySignupsResponse = z.infer<typeof legacySignupsResponseSchema>
