import { z } from "zod"
import { econtAddressSchema, euroSchema, officeCodeSchema, timeSchema } from "./econt"
import { payerSchema, refusalSchema } from "./econt-waybill"
import { momentSchema, plainTextSchema } from "./shared"

/** Where waybills are booked. `sandbox` is a server of the project, for demos and tests. */
export const ENVIRONMENTS = ["sandbox", "demo", "production"] as const
export type Environment = (typeof ENVIRONMENTS)[number]

/** A box the shop packs in: inner size in cm, weight of the empty box in kg. */
export const boxSchema = z.strictObject({
  id: z.string().min(1).max(40),
  name: plainTextSchema(1, 60),
  length: z.number().min(1).max(400),
  width: z.number().min(1).max(400),
  height: z.number().min(1).max(400),
  weight: z.number().min(0).max(100).default(0),
})
export type Box = z.infer<typeof boxSchema>

/** Who sends and from where; a shop with several stock locations has several. */
export const senderSchema = z.strictObject({
  id: z.string().min(1).max(40),
  name: plainTextSchema(1, 80),
  /** Stock locations it serves; the first sender serves the others. */
  stock_location_ids: z.array(z.string().max(128)).max(50).default([]),
  /** Econt's id of the profile's client, from `getClientProfiles`. */
  client_id: z.string().max(20),
  client_name: plainTextSchema(1, 120),
  company: z.boolean().default(false),
  phone: plainTextSchema(0, 30),
  email: z.union([z.literal(""), z.email().max(200)]).default(""),
  /** Person who acts for a company; Econt refuses a company without. */
  agent: plainTextSchema(0, 120).default(""),
  hand_over: z.enum(["office", "courier"]).default("office"),
  /** Office parcels are left at. */
  office_code: z.union([z.literal(""), officeCodeSchema]).default(""),
  /** Address the courier fetches from. */
  address: econtAddressSchema.nullable().default(null),
  /** Agreement for paying out cash on delivery, by its number. */
  cod_agreement: z.string().max(40).default(""),
  /** Whether the agreement pays by postal money transfer, as Econt's profile says. */
  money_transfer: z.boolean().default(false),
  /** Hours a courier may come by default. */
  courier_from: timeSchema.default("14:00"),
  courier_to: timeSchema.default("17:00"),
})
export type Sender = z.infer<typeof senderSchema>

/** Price of one delivery type at checkout. */
export const tariffSchema = z.strictObject({
  /** `live`: Econt's price; `fixed`: `amount`; always free above `free_above`. */
  mode: z.enum(["live", "fixed"]).default("live"),
  amount: euroSchema.default(0),
  /** Asked when Econt gives no answer in time. Never 0 by accident: it must be set for live prices. */
  fallback: euroSchema.default(6),
  free_above: euroSchema.nullable().default(null),
  /** Live prices are never more than this. */
  cap: euroSchema.nullable().default(null),
  /** Added to a live price, in euro. */
  surcharge: euroSchema.default(0),
})
export type Tariff = z.infer<typeof tariffSchema>

/** When an order paid on delivery counts as paid in Medusa. */
export const CAPTURE_POLICIES = ["delivered", "collected", "paid_out", "never"] as const

/** Whatever its order, it says where zoom, column and row go. */
const TILE_TEMPLATE = /^(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})/

export const econtSettingsSchema = z.strictObject({
  environment: z.enum(ENVIRONMENTS).default("production"),
  senders: z.array(senderSchema).max(50).default([]),
  boxes: z.array(boxSchema).max(50).default([]),
  tariffs: z.strictObject({ office: tariffSchema, locker: tariffSchema, address: tariffSchema }),
  /** Whether Econt's prices hold VAT already. */
  prices_include_tax: z.boolean().default(true),
  defaults: z.strictObject({
    payer: payerSchema,
    /** Kilograms of a product without a weight. */
    item_weight: z.number().min(0.01).max(50).default(0.1),
    box_id: z.string().max(40).default(""),
    description: plainTextSchema(0, 100).default(""),
    review: z.enum(["none", "review", "test"]).default("review"),
    partial_delivery: z.boolean().default(false),
    sms: z.boolean().default(false),
    /** Declares the order's value from this amount on; null never. */
    declare_above: euroSchema.nullable().default(null),
    saturday: z.boolean().default(false),
    refusal: refusalSchema.nullable().default(null),
  }),
  capture: z.enum(CAPTURE_POLICIES).default("collected"),
  /** Mails to the customer, and days a parcel waits before it is reminded of. */
  mails: z.strictObject({
    handed_over: z.boolean().default(true),
    ready_for_pickup: z.boolean().default(true),
    reminder_after_days: z.int().min(1).max(6).nullable().default(3),
    delivered: z.boolean().default(false),
    returned: z.boolean().default(false),
  }),
  label_format: z.enum(["a4", "a4_2", "a4_4", "a4_6", "a6", "thermal_100x150"]).default("a4_4"),
  /** Address of map tiles as `https://…/{z}/{x}/{y}.png`; empty draws the suite's own map. */
  tile_url: z.union([z.literal(""), z.url({ protocol: /^https$/ }).max(300).regex(TILE_TEMPLATE)]).default(""),
  tile_attribution: plainTextSchema(0, 200).default(""),
})
export type EcontSettings = z.infer<typeof econtSettingsSchema>

/** `GET /admin/econt/settings`. The password never leaves the server. */
export const settingsResponseSchema = z.object({
  settings: econtSettingsSchema,
  version: z.int(),
  username: z.string(),
  has_password: z.boolean(),
  /** Environments that can be chosen here; the sandbox only where a host set one up. */
  environments: z.array(z.enum(ENVIRONMENTS)),
  updated_at: momentSchema.nullable(),
  updated_by: z.object({ id: z.string(), name: z.string() }).nullable(),
})
export type SettingsResponse = z.infer<typeof settingsResponseSchema>

/** `POST /admin/econt/settings`: saves the version that was read. A password left out stays. */
export const saveSettingsBody = z.strictObject({
  settings: econtSettingsSchema,
  version: z.int(),
  username: z.string().max(200),
  password: z.string().min(1).max(200).optional(),
})
export type SaveSettingsBody = z.infer<typeof saveSettingsBody>

/** `POST /admin/econt/settings/check` takes what is not saved yet; without a password the saved one is used. */
export const checkSettingsBody = saveSettingsBody.omit({ version: true })
export type CheckSettingsBody = z.infer<typeof checkSettingsBody>
export const SETTINGS_CHECKS = ["reachable", "credentials", "sender", "address", "agreement", "currency", "tariffs", "places"] as const
export const checkSettingsResponseSchema = z.object({
  checks: z.array(
    z.object({
      name: z.enum(SETTINGS_CHECKS),
      sender_id: z.string().nullable(),
      state: z.enum(["ok", "warning", "error"]),
      /** Key of the sentence the page shows, with its values. */
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
  ),
})
export type CheckSettingsResponse = z.infer<typeof checkSettingsResponseSchema>

/** `POST /admin/econt/settings/profiles`, with the body of a check: what the login may send as. */
export const profilesResponseSchema = z.object({
  profiles: z.array(
    z.object({
      client_id: z.string(),
      name: z.string(),
      company: z.boolean(),
      phones: z.array(z.string()),
      email: z.string(),
      has_contract: z.boolean(),
      addresses: z.array(econtAddressSchema.extend({ label: z.string() })),
      agreements: z.array(z.object({ number: z.string(), method: z.string(), money_transfer: z.boolean(), label: z.string() })),
      templates: z.array(z.object({ id: z.number(), type: z.string(), name: z.string() })),
    })
  ),
})
export type ProfilesResponse = z.infer<typeof profilesResponseSchema>

/**
 * `GET /admin/econt/senders/:id/profile`: what Econt's profile of a sender has to choose from. `known` is false
 * while Econt does not answer, or the profile is gone.
 */
export const senderProfileResponseSchema = z.object({
  known: z.boolean(),
  addresses: z.array(econtAddressSchema.extend({ label: z.string() })),
  /** Templates of instructions for refused parcels. */
  templates: z.array(z.object({ id: z.number(), name: z.string() })),
})
export type SenderProfile = z.infer<typeof senderProfileResponseSchema>

/** `GET /admin/econt/places/sync` and `POST` to start one. */
export const placeSyncResponseSchema = z.object({
  kinds: z.array(
    z.object({
      kind: z.string(),
      count: z.int(),
      state: z.enum(["never", "running", "done", "failed"]),
      started_at: momentSchema.nullable(),
      finished_at: momentSchema.nullable(),
      error: z.string().nullable(),
    })
  ),
})
export type PlaceSyncResponse = z.infer<typeof placeSyncResponseSchema>

const SENDER_OF_OVERVIEW = {
  id: true,
  name: true,
  hand_over: true,
  company: true,
  address: true,
  cod_agreement: true,
  money_transfer: true,
  courier_from: true,
  courier_to: true,
} as const

/** `GET /admin/econt`: what the pages need before they draw. */
export const overviewResponseSchema = z.object({
  /** Whether a login and a sender are saved. */
  set_up: z.boolean(),
  environment: z.enum(ENVIRONMENTS),
  senders: z.array(senderSchema.pick(SENDER_OF_OVERVIEW)),
  boxes: z.array(boxSchema),
  /** What parcels are packed by: kilograms of a piece without a weight, and the usual box, or an empty id. */
  item_weight: z.number(),
  box_id: z.string(),
  label_format: econtSettingsSchema.shape.label_format,
  tile_url: z.string(),
  tile_attribution: z.string(),
})
export type Overview = z.infer<typeof overviewResponseSchema>
