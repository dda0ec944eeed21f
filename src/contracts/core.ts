import { z } from "zod"
import { idSchema, limitSchema, momentSchema, cursorSchema } from "./shared"

/** Features of the suite, one name each in every layer. */
export const FEATURES = ["review", "size-guide", "econt", "email-campaign"] as const
export const featureSchema = z.enum(FEATURES)
export type Feature = z.infer<typeof featureSchema>

/**
 * Options a host passes to the plugin. Unknown keys are refused at boot, so a typing
 * error does not pass for a setting.
 */
export const bijouOptionsSchema = z.strictObject({
  features: z
    .strictObject({
      review: z.boolean().default(true),
      "size-guide": z.boolean().default(true),
      econt: z.boolean().default(true),
      "email-campaign": z.boolean().default(true),
    })
    .prefault({}),
  review: z
    .strictObject({
      /** Hours after which a waiting review is shown amber, then red. */
      due_after_hours: z.number().int().min(1).max(720).default(24),
      overdue_after_hours: z.number().int().min(1).max(1440).default(48),
      /** Seconds a claim lasts without renewal. */
      claim_seconds: z.number().int().min(30).max(3600).default(120),
      /** Reviews one customer may submit per hour. */
      submissions_per_hour: z.number().int().min(1).max(1000).default(10),
      /** Largest file an import reads, in bytes. */
      import_max_bytes: z.number().int().min(1024).max(2_000_000_000).default(200_000_000),
    })
    .refine((review) => review.overdue_after_hours >= review.due_after_hours, {
      message: "overdue_after_hours must not be less than due_after_hours",
    })
    .prefault({}),
  econt: z
    .strictObject({
      /** Long random value the stored password is encrypted with; without it no password can be saved. */
      encryption_key: z.union([z.literal(""), z.string().min(24)]).default(""),
      /** Address of a sandbox, ending with `/services/`; without it the sandbox cannot be chosen. */
      sandbox_url: z.union([z.literal(""), z.url().regex(/\/services\/$/, "must end with /services/")]).default(""),
      /** Requests to Econt at one time. */
      concurrency: z.number().int().min(1).max(20).default(6),
      /** Waybills one run books at one time. */
      run_concurrency: z.number().int().min(1).max(20).default(1),
      /** Milliseconds a customer waits for Econt's price before the shop's own stands. */
      price_timeout_ms: z.number().int().min(200).max(10_000).default(1700),
    })
    .prefault({}),
  "email-campaign": z
    .strictObject({
      /**
       * Long random value: links are signed, addresses hashed and logins encrypted under keys made
       * from it. Without it there are no contacts and no mails.
       */
      secret: z.union([z.literal(""), z.string().min(24)]).default(""),
      /** Secrets used before, the newest first: links in mails already sent stay good. Addresses stay hashed under the oldest. */
      earlier_secrets: z.array(z.string().min(24)).max(10).default([]),
      /** Where people reach this server, for links in mails, such as `https://shop.example`. */
      public_url: z.url({ protocol: /^https?$/ }).default("http://localhost:9000"),
      /** What `POST /email/hooks/inbound` asks of whoever hands over mails that came back; without it there is no such address. */
      inbound_secret: z.union([z.literal(""), z.string().min(24)]).default(""),
      /** Whether who has ordered may be written to about similar things until they refuse (ePrivacy 13 (2)). */
      soft_opt_in: z.boolean().default(false),
      /** Whether this process sends, in worker or shared mode; without it it does, unless it runs tests. */
      delivery: z.boolean().optional(),
      /**
       * Domains mails may go to outside of production, such as `example.com`, `*.test` or `*` for all:
       * a copy of a shop's database must not write to its customers.
       */
      allowed_domains: z.array(z.string().min(1).max(253)).max(100).default(["example.com", "*.example", "*.test", "localhost"]),
    })
    .prefault({}),
})
export type BijouOptions = z.infer<typeof bijouOptionsSchema>

/** `GET /admin/bijou/config`: what the admin pages need to know before they draw. */
export const configResponseSchema = z.object({
  features: z.record(featureSchema, z.boolean()),
  rbac: z.boolean(),
  permissions: z.array(z.string()),
  user: z.object({ id: z.string(), name: z.string() }),
  review: z.object({ due_after_hours: z.number(), overdue_after_hours: z.number(), claim_seconds: z.number() }),
})
export type ConfigResponse = z.infer<typeof configResponseSchema>

export const HEALTH_STATES = ["ok", "warning", "error"] as const
const healthCheckSchema = z.object({
  name: z.string(),
  state: z.enum(HEALTH_STATES),
  /** A finished sentence that says what is wrong and what to do. */
  message: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
})
export type HealthCheck = z.infer<typeof healthCheckSchema>

/** `GET /admin/bijou/health` */
export const healthResponseSchema = z.object({
  state: z.enum(HEALTH_STATES),
  platform: z.array(healthCheckSchema),
  features: z.record(featureSchema, z.object({ enabled: z.boolean(), checks: z.array(healthCheckSchema) })),
})
export type HealthResponse = z.infer<typeof healthResponseSchema>

/** One line of the audit log. */
export const auditEntrySchema = z.object({
  id: z.string(),
  feature: featureSchema,
  action: z.string(),
  resource_id: z.string().nullable(),
  actor_id: z.string(),
  facts: z.record(z.string(), z.unknown()),
  created_at: momentSchema,
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** `GET /admin/bijou/audit` */
export const listAuditQuery = z.strictObject({
  feature: featureSchema.optional(),
  actor_id: idSchema.optional(),
  resource_id: idSchema.optional(),
  cursor: cursorSchema.optional(),
  limit: limitSchema(50, 100),
})
export type ListAuditQuery = z.infer<typeof listAuditQuery>
export const listAuditResponseSchema = z.object({
  entries: z.array(auditEntrySchema),
  next_cursor: z.string().nullable(),
})

/**
 * Reads the options of the plugin.
 * @throws with one sentence that names every wrong option, so that a host sees it at boot.
 */
export const parseBijouOptions = (options: Record<string, unknown> = {}): BijouOptions => {
  // Medusa adds the connection to the options of every module.
  const { database: _database, ...own } = options
  const parsed = bijouOptionsSchema.safeParse(own)
  if (parsed.success) {
    return parsed.data
  }
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".") || "options"}: ${issue.message}`)
  throw new Error(`The options of medusa-bijou-suite are not valid: ${wrong.join("; ")}.`)
}
