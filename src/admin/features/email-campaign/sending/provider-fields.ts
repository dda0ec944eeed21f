import { providerConfigSchema, type ProviderConfig } from "../../../../contracts/email-campaign-provider"
import type { Translate } from "../../../lib/text"

export type ProviderType = ProviderConfig["type"]

/** Kinds of providers in the order they are offered. */
export const PROVIDER_TYPES = ["smtp", "ses", "resend", "postmark", "sendgrid", "mailgun", "brevo", "notification", "file"] as const satisfies readonly ProviderType[]

/** Services go by their own names in every language. */
const BRANDS: Partial<Record<ProviderType, string>> = {
  ses: "Amazon SES",
  resend: "Resend",
  postmark: "Postmark",
  sendgrid: "SendGrid",
  mailgun: "Mailgun",
  brevo: "Brevo",
}

/** What a kind is called; one nobody knows goes by its own word. */
export const typeName = (t: Translate, type: string): string =>
  type === "smtp" || type === "notification" || type === "file" ? t(`email_sending.type.${type}`) : (BRANDS[type as ProviderType] ?? type)

export type FieldName =
  | "host"
  | "port"
  | "security"
  | "username"
  | "connections"
  | "messages_per_connection"
  | "timeout_seconds"
  | "region"
  | "configuration_set"
  | "bounce_domain"
  | "topic_arn"
  | "stream"
  | "domain"
  | "channel"
  | "folder"
  | "password"
  | "api_key"
  | "server_token"
  | "access_key_id"
  | "secret_access_key"
  | "webhook_key"

type FieldSpec = { name: FieldName; kind: "text" | "number" | "secret" | readonly string[]; standard: string; isOptional?: boolean }

const text = (name: FieldName, standard = "", isOptional = false): FieldSpec => ({ name, kind: "text", standard, isOptional })
const number = (name: FieldName, standard: string): FieldSpec => ({ name, kind: "number", standard })
const secret = (name: FieldName, isOptional = false): FieldSpec => ({ name, kind: "secret", standard: "", isOptional })
const choice = (name: FieldName, kind: readonly string[]): FieldSpec => ({ name, kind, standard: kind[0] })

/** What each kind asks for, and nothing else. */
export const FIELDS: Record<ProviderType, readonly FieldSpec[]> = {
  smtp: [
    text("host"),
    number("port", "587"),
    choice("security", ["starttls", "tls", "none"]),
    text("username", "", true),
    secret("password", true),
    number("connections", "20"),
    number("messages_per_connection", "500"),
    number("timeout_seconds", "60"),
    text("bounce_domain", "", true),
  ],
  ses: [text("region", "eu-central-1"), text("configuration_set", "", true), text("topic_arn", "", true), secret("access_key_id"), secret("secret_access_key")],
  resend: [secret("api_key"), secret("webhook_key", true)],
  postmark: [text("stream", "broadcast"), secret("server_token"), secret("webhook_key", true)],
  sendgrid: [choice("region", ["global", "eu"]), secret("api_key"), secret("webhook_key", true)],
  mailgun: [choice("region", ["eu", "us"]), text("domain"), secret("api_key"), secret("webhook_key", true)],
  brevo: [secret("api_key"), secret("webhook_key", true)],
  notification: [text("channel", "email")],
  file: [text("folder")],
}

export type FieldValues = Partial<Record<FieldName, string>>

/** What stands in the fields of a kind at first, or for a saved provider, whose login is never shown. */
export const valuesOf = (type: ProviderType, settings: Record<string, unknown> = {}): FieldValues =>
  Object.fromEntries(FIELDS[type].map(({ name, standard }) => [name, name in settings ? String(settings[name]) : standard]))

type ReadConfig = { config: ProviderConfig | null; wrong: FieldName[] }

/**
 * Reads the fields of a kind.
 * @param hasLogin whether there is a saved login that stays when none is typed
 */
export const readConfig = (type: ProviderType, values: FieldValues, hasLogin: boolean): ReadConfig => {
  const valueOf = ({ name, kind }: FieldSpec) => {
    const value = (values[name] ?? "").trim()
    return kind === "number" ? (value === "" ? undefined : Number(value)) : value
  }
  const specs = FIELDS[type]
  const settings = Object.fromEntries(specs.filter(({ kind }) => kind !== "secret").map((spec) => [spec.name, valueOf(spec)]))
  const secrets = Object.fromEntries(specs.filter((spec) => spec.kind === "secret" && valueOf(spec) !== "").map((spec) => [spec.name, valueOf(spec)]))
  const isTyped = Object.keys(secrets).length > 0
  const parsed = providerConfigSchema.safeParse({ type, settings, ...(isTyped ? { secrets } : {}) })
  const missing = specs.filter((spec) => spec.kind === "secret" && !spec.isOptional && !isTyped && !hasLogin).map(({ name }) => name)
  const wrong = [...missing, ...(parsed.error?.issues ?? []).map(({ path }) => path[1] as FieldName)]
  return { config: wrong.length === 0 && parsed.data ? parsed.data : null, wrong }
}
