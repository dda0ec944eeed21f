import { z } from "zod"
import { plainTextSchema } from "./shared"

/** How a parcel reaches its receiver. A locker is an office of Econt's without people. */
export const DELIVERY_TYPES = ["office", "locker", "address"] as const
export type DeliveryType = (typeof DELIVERY_TYPES)[number]

/**
 * What we know of a booking. `unsure`: it was sent and no answer came, so it is looked for at Econt
 * before anything is tried again. `draft`: a fulfilment that has no waybill yet.
 */
export const WAYBILL_STATES = ["draft", "creating", "unsure", "created", "failed", "cancelling", "cancelled"] as const
export type WaybillState = (typeof WAYBILL_STATES)[number]

/** Where the parcel is, by what Econt tells of it. */
export const PARCEL_STATES = [
  "label_created",
  "shipped",
  "in_transit",
  "out_for_delivery",
  "ready_for_pickup",
  "attempt_failed",
  "delivered",
  "returning",
  "returned",
  "cancelled",
  "destroyed",
] as const
export type ParcelState = (typeof PARCEL_STATES)[number]

/** States after which nothing more happens to the parcel. */
export const FINAL_PARCEL_STATES: readonly ParcelState[] = ["delivered", "returned", "cancelled", "destroyed"]

/** What a shop can send; Econt knows more kinds, for other trades. */
export const SHIPMENT_TYPES = ["pack", "document", "pallet", "cargo"] as const
export type ShipmentType = (typeof SHIPMENT_TYPES)[number]

/** Euro with at most two decimals. */
export const euroSchema = z.number().min(0).max(1_000_000).multipleOf(0.01)

/** A date as `YYYY-MM-DD`, of Sofia. */
export const dateSchema = z.iso.date()
/** A time of day as `HH:MM`, of Sofia. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time is written HH:MM")

/** A phone as people write it, with at least six digits. */
export const phoneSchema = plainTextSchema(0, 30).refine((phone) => phone.replace(/\D/g, "").length >= 6, {
  message: "A phone has at least six digits",
})

/** Office or locker by Econt's code, which is not its id. */
export const officeCodeSchema = z.string().min(1).max(20).regex(/^[\w@-]+$/, "Invalid office code")

/** Number of a waybill: 13 digits at Econt, kept as text. */
export const shipmentNumberSchema = z.string().regex(/^\d{8,20}$/, "Invalid waybill number")

/** Person or company; a company needs somebody who acts for it. */
export const partySchema = z.strictObject({
  kind: z.enum(["person", "company"]).default("person"),
  name: plainTextSchema(0, 120),
  phone: plainTextSchema(0, 30),
  email: z.union([z.literal(""), z.email().max(200)]).default(""),
  /** Contact person of a company. */
  agent: plainTextSchema(0, 120).default(""),
})
export type Party = z.infer<typeof partySchema>

/** Address in the parts Econt asks for. A street with number, or a quarter with `other`. */
export const econtAddressSchema = z.strictObject({
  country_code: z.enum(["BGR", "GRC", "ROU"]).default("BGR"),
  /** City of the places tables; null while only its name is known. */
  city_id: z.int().nullable().default(null),
  city: plainTextSchema(0, 120),
  post_code: plainTextSchema(0, 12),
  quarter: plainTextSchema(0, 120).default(""),
  street: plainTextSchema(0, 160).default(""),
  number: plainTextSchema(0, 20).default(""),
  /** Block, entrance, floor, flat, or a note for the courier. */
  other: plainTextSchema(0, 200).default(""),
})
export type EcontAddress = z.infer<typeof econtAddressSchema>

/** Where a parcel goes. */
export const destinationSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("office"), office_code: z.string().max(20) }),
  z.strictObject({ type: z.literal("locker"), office_code: z.string().max(20) }),
  z.strictObject({ type: z.literal("address"), address: econtAddressSchema }),
])
export type Destination = z.infer<typeof destinationSchema>

/** One parcel: kilograms and centimetres. */
export const parcelSchema = z.strictObject({
  weight: z.number().min(0).max(1000),
  length: z.number().min(0).max(400).nullable().default(null),
  width: z.number().min(0).max(400).nullable().default(null),
  height: z.number().min(0).max(400).nullable().default(null),
  /** Preset of the settings it was filled from. */
  box_id: z.string().max(40).nullable().default(null),
})
export type Parcel = z.infer<typeof parcelSchema>

/**
 * Something wrong, with the field of the form it concerns. `code` is translated by the page;
 * `message` is Econt's own sentence where it came from there.
 */
export const problemSchema = z.object({
  code: z.string(),
  /** Path in the draft, as `receiver.phone`; null when it concerns the whole. */
  path: z.string().nullable(),
  severity: z.enum(["error", "warning"]),
  message: z.string().nullable(),
  /** Values its sentence names. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Problem = z.infer<typeof problemSchema>
