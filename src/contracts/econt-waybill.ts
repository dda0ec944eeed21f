import { z } from "zod"
import {
  dateSchema,
  destinationSchema,
  euroSchema,
  PARCEL_STATES,
  parcelSchema,
  partySchema,
  problemSchema,
  SHIPMENT_TYPES,
  timeSchema,
  WAYBILL_STATES,
} from "./econt"
import { momentSchema, plainTextSchema } from "./shared"

/**
 * Who pays the courier. One setting: it decides what Econt collects for itself and how much cash on
 * delivery is left, so that nobody pays for the delivery twice.
 */
export const PAYERS = ["sender", "receiver", "split"] as const
export type Payer = (typeof PAYERS)[number]

export const payerSchema = z.strictObject({
  by: z.enum(PAYERS),
  /** How the shop pays its part: at hand-over, or on its contract. */
  sender_method: z.enum(["cash", "credit"]).default("cash"),
  /** With `split`: the receiver's part in euro; the shop pays the rest. */
  receiver_amount: euroSchema.default(0),
})

/** What Econt does with a parcel that is refused. */
export const REFUSAL_ACTIONS = ["contact", "instruction", "return_to_sender", "return_to_office", "return_to_address"] as const
export const refusalSchema = z.strictObject({
  action: z.enum(REFUSAL_ACTIONS),
  /** Template of Econt's profile; it replaces the rest. */
  template_id: z.int().nullable().default(null),
  text: plainTextSchema(0, 200).default(""),
  office_code: z.string().max(20).default(""),
  /** Who pays the way there and the way back of a refused parcel. */
  original_payer: z.enum(["sender", "receiver"]).default("sender"),
  return_payer: z.enum(["sender", "receiver"]).default("sender"),
  /** Days after which a parcel nobody fetched goes back; null is Econt's own rule. */
  return_after_days: z.int().min(1).max(30).nullable().default(null),
})

/** Everything a person decides of one waybill. The server adds the sender, the packing list and the reference. */
export const waybillDraftSchema = z.strictObject({
  /** Sender of the settings. */
  sender_id: z.string().max(40),
  receiver: partySchema,
  destination: destinationSchema,
  /** Left at an office, or fetched from the sender's address. */
  hand_over: z.enum(["office", "courier"]),
  shipment_type: z.enum(SHIPMENT_TYPES).default("pack"),
  parcels: z.array(parcelSchema).min(1).max(50),
  description: plainTextSchema(0, 150),
  payer: payerSchema,
  /** Cash on delivery in euro; null collects nothing. */
  cod_amount: euroSchema.nullable(),
  declared_value: euroSchema.nullable().default(null),
  /** What the receiver may do before paying. */
  review: z.enum(["none", "review", "test"]).default("none"),
  partial_delivery: z.boolean().default(false),
  sms: z.boolean().default(false),
  email_on_delivery: z.boolean().default(false),
  /** Delivery between two hours; null for any. */
  priority: z.strictObject({ from: timeSchema, to: timeSchema }).nullable().default(null),
  send_date: dateSchema.nullable().default(null),
  /** `workday`, `halfday` (also Saturday) or a date. */
  delivery_day: z.union([z.enum(["workday", "halfday"]), dateSchema]).default("workday"),
  refusal: refusalSchema.nullable().default(null),
  delivery_receipt: z.boolean().default(false),
  digital_receipt: z.boolean().default(false),
  goods_receipt: z.boolean().default(false),
  to_floor: z.boolean().default(false),
  keep_upright: z.boolean().default(false),
  /** `number/dd.mm.yy`, printed with the packing list. */
  invoice_number: plainTextSchema(0, 40).default(""),
})
export type WaybillDraft = z.infer<typeof waybillDraftSchema>

/** One row of the packing list: `price` is gross and per piece; the sum is the cash on delivery to the cent. */
export const packingLineSchema = z.object({
  inventory_number: z.string(),
  description: z.string(),
  count: z.int(),
  weight: z.number(),
  price: z.number(),
})
export type PackingLine = z.infer<typeof packingLineSchema>

/** A row of Econt's price: `C` the courier, `CD` the fee for cash on delivery, `OC` declared value and others. */
export const priceRowSchema = z.object({
  type: z.string(),
  description: z.string(),
  price: z.number(),
  payer: z.enum(["sender", "receiver", "other"]),
})

/** Econt's price of a waybill, in euro. */
export const quoteSchema = z.object({
  total: z.number(),
  sender_due: z.number(),
  receiver_due: z.number(),
  currency: z.literal("EUR"),
  rows: z.array(priceRowSchema),
  expected_delivery_date: z.string().nullable(),
})
export type Quote = z.infer<typeof quoteSchema>
/** One thing that happened to a parcel, newest first. */
export const parcelEventSchema = z.object({
  /** Econt's `destinationType`; the page has a sentence for each it knows. */
  type: z.string(),
  /** Econt's own words. */
  text: z.string(),
  text_en: z.string(),
  office_code: z.string().nullable(),
  place: z.string(),
  place_en: z.string(),
  happened_at: momentSchema,
})
export type ParcelEvent = z.infer<typeof parcelEventSchema>

/** What Econt confirmed differently from what was asked. */
export const MISMATCHES = ["cod_missing", "cod_amount", "payer", "shipment_type"] as const

export const waybillSchema = z.object({
  id: z.string(),
  kind: z.enum(["outbound", "return"]),
  order_id: z.string().nullable(),
  order_display_id: z.number().nullable(),
  fulfillment_id: z.string().nullable(),
  /** Of a return: the waybill it answers. */
  return_of: z.string().nullable(),
  state: z.enum(WAYBILL_STATES),
  parcel_state: z.enum(PARCEL_STATES).nullable(),
  shipment_number: z.string().nullable(),
  tracking_url: z.string().nullable(),
  reference: z.string(),
  draft: waybillDraftSchema.nullable(),
  receiver_name: z.string(),
  /** Name of the office or the address, as one line; and in Latin letters, Econt's own where it gives them. */
  destination_label: z.string(),
  destination_label_en: z.string(),
  quote: quoteSchema.nullable(),
  expected_delivery_date: z.string().nullable(),
  cod: z.object({
    amount: z.number().nullable(),
    collected_amount: z.number().nullable(),
    collected_at: momentSchema.nullable(),
    paid_amount: z.number().nullable(),
    paid_at: momentSchema.nullable(),
    /** Whether the agreement is a postal money transfer. */
    money_transfer: z.boolean().nullable(),
  }),
  problems: z.array(problemSchema),
  mismatches: z.array(z.enum(MISMATCHES)),
  /** Uncollected or refused, once it goes back. */
  return_kind: z.enum(["uncollected", "refused", "unknown"]).nullable(),
  /** Number Econt gave to the way back. */
  return_number: z.string().nullable(),
  /** Econt's last words on it that no rule knows. */
  unknown_status: z.string().nullable(),
  courier_request_id: z.string().nullable(),
  /** What can be done with it now. */
  may: z.object({
    edit: z.boolean(),
    cancel: z.boolean(),
    print: z.boolean(),
    retry: z.boolean(),
    request_courier: z.boolean(),
    make_return: z.boolean(),
  }),
  version: z.int(),
  created_at: momentSchema,
  created_by: z.object({ id: z.string(), name: z.string() }).nullable(),
  sent_at: momentSchema.nullable(),
  delivered_at: momentSchema.nullable(),
  checked_at: momentSchema.nullable(),
})
export type Waybill = z.infer<typeof waybillSchema>
export const waybillResponseSchema = z.object({ waybill: waybillSchema })

/** `GET /admin/econt/waybills/:id` */
export const waybillDetailResponseSchema = z.object({
  waybill: waybillSchema,
  events: z.array(parcelEventSchema),
  packing_list: z.array(packingLineSchema),
  /** Who did what with it, without personal data. */
  history: z.array(z.object({ action: z.string(), actor: z.string().nullable(), facts: z.record(z.string(), z.unknown()), created_at: momentSchema })),
})
export type WaybillDetail = z.infer<typeof waybillDetailResponseSchema>
