import { z } from "zod"
import { momentSchema, plainTextSchema } from "./shared"

const hostSchema = z.string().min(1).max(253).regex(/^[A-Za-z0-9.:[\]_-]+$/, "Invalid host")
const secret = z.string().min(1).max(2000)

const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "Invalid region")
const domain = z.string().max(253).regex(/^[A-Za-z0-9.-]+\.[A-Za-z0-9-]{2,}$/, "Invalid domain")
/** Topic of Amazon SNS that tells what becomes of mails; no other is listened to. */
const topicArn = z.string().regex(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}$/, "Invalid topic")
/** What the provider signs its webhooks with, or the password it is given to send along. */
const webhookKey = secret.optional()
const apiKey = z.strictObject({ api_key: secret, webhook_key: webhookKey }).optional()

/** How mails leave. `secrets` go to the server and never come back. */
export const providerConfigSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("smtp"),
    settings: z.strictObject({
      host: hostSchema,
      port: z.int().min(1).max(65_535),
      /** Encrypted from the first byte, encrypted by STARTTLS or not at all, or never. */
      security: z.enum(["tls", "starttls", "none"]),
      username: z.string().max(320).default(""),
      connections: z.int().min(1).max(100).default(20),
      messages_per_connection: z.int().min(1).max(1_000_000).default(500),
      timeout_seconds: z.int().min(5).max(120).default(60),
      /** Bounces come back to `bounce+token@` of this domain; without it to the sender, where a person reads them. */
      bounce_domain: z.union([z.literal(""), domain]).optional(),
    }),
    secrets: z.strictObject({ password: secret.optional() }).optional(),
  }),
  z.strictObject({
    type: z.literal("ses"),
    settings: z.strictObject({ region, configuration_set: z.string().max(64).regex(/^[A-Za-z0-9_-]*$/).default(""), topic_arn: z.union([z.literal(""), topicArn]).optional() }),
    secrets: z.strictObject({ access_key_id: z.string().regex(/^[A-Z0-9]{16,128}$/), secret_access_key: secret }).optional(),
  }),
  z.strictObject({ type: z.literal("resend"), settings: z.strictObject({}), secrets: apiKey }),
  z.strictObject({
    type: z.literal("postmark"),
    settings: z.strictObject({ stream: z.string().regex(/^[a-z0-9-]{1,30}$/).default("broadcast") }),
    secrets: z.strictObject({ server_token: secret, webhook_key: webhookKey }).optional(),
  }),
  z.strictObject({ type: z.literal("sendgrid"), settings: z.strictObject({ region: z.enum(["global", "eu"]) }), secrets: apiKey }),
  z.strictObject({ type: z.literal("mailgun"), settings: z.strictObject({ region: z.enum(["us", "eu"]), domain }), secrets: apiKey }),
  z.strictObject({ type: z.literal("brevo"), settings: z.strictObject({}), secrets: apiKey }),
  /** Medusa's Notification Module, for few mails. */
  z.strictObject({
    type: z.literal("notification"),
    settings: z.strictObject({ channel: z.string().regex(/^[a-z0-9_-]{1,40}$/).default("email") }),
    secrets: z.strictObject({}).optional(),
  }),
  z.strictObject({
    type: z.literal("file"),
    settings: z.strictObject({ folder: z.string().min(1).max(500) }),
    secrets: z.strictObject({}).optional(),
  }),
])
export type ProviderConfig = z.infer<typeof providerConfigSchema>

const common = {
  name: plainTextSchema(1, 80),
  /** Mails a second, of all processes together; `null` for as fast as it takes them. */
  per_second: z.number().min(0.01).max(10_000).nullable(),
  is_standard: z.boolean(),
}

/** `POST /admin/email-campaigns/providers` */
export const createProviderBody = z.strictObject({ ...common, config: providerConfigSchema })
export type CreateProviderBody = z.infer<typeof createProviderBody>

/** `POST /admin/email-campaigns/providers/:id`; secrets left out stay as they are. */
export const updateProviderBody = createProviderBody.extend({ version: z.int().min(1), state: z.enum(["active", "off"]) })
export type UpdateProviderBody = z.infer<typeof updateProviderBody>

export const providerSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  settings: z.record(z.string(), z.unknown()),
  has_secrets: z.boolean(),
  state: z.enum(["active", "blocked", "off"]),
  /** What the provider said when it took nothing more. */
  blocked_reason: z.string().nullable(),
  per_second: z.number().nullable(),
  is_standard: z.boolean(),
  version: z.number().int(),
  updated_at: momentSchema,
})
export type Provider = z.infer<typeof providerSchema>
