import type { Problem } from "../contracts/econt"

/** Everything that can be wrong with a draft by the suite's own rules; the page has a sentence for each. */
export const PROBLEM_CODES = [
  /** No sender is chosen, or the settings no longer have it. */
  "sender_missing",
  /** The sender has no client of Econt's profile. */
  "sender_profile_missing",
  "sender_phone_missing",
  "sender_phone_invalid",
  /** A company sends, and nobody acts for it. */
  "sender_agent_missing",
  /** Parcels are left at an office, and none is set. */
  "sender_office_missing",
  /** A courier fetches the parcels, and the address is missing or not complete. */
  "sender_address_missing",
  "receiver_name_missing",
  "receiver_phone_missing",
  /** Not a phone of the country the parcel goes to. Values: `phone`. */
  "receiver_phone_invalid",
  /** A company receives, and nobody acts for it. */
  "receiver_agent_missing",
  /** A notice by e-mail is wanted, and there is no address for it. */
  "receiver_email_missing",
  /** Warning: a message is wanted, and the phone is not a mobile one. */
  "sms_needs_mobile",
  "office_missing",
  "locker_missing",
  "city_missing",
  "post_code_missing",
  /** A Bulgarian post code has four digits. */
  "post_code_invalid",
  /** Neither a street nor a quarter. */
  "street_missing",
  /** A street without a number, and no quarter with a note. */
  "number_missing",
  /** A quarter without block, entrance or note. */
  "other_missing",
  "weight_missing",
  /** A parcel is too heavy for its kind. Values: `weight`, `limit` in kg. */
  "too_heavy",
  /** Warning: together the parcels weigh more than one parcel may; Econt may price them as cargo. Values: `weight`, `limit`. */
  "heavy_shipment",
  /** A locker lets nobody look at or try what is inside. */
  "locker_review",
  "locker_declared_value",
  "locker_cargo",
  "locker_partial",
  /** A locker takes one parcel at a time. */
  "locker_parcels",
  /** No cell is large enough. Values: `limit`, the largest cell in cm. */
  "locker_size",
  /** Too heavy for a locker. Values: `weight`, `limit` in kg. */
  "locker_weight",
  /** Warning: the size is not known, so nobody can tell whether it fits. */
  "locker_size_unknown",
  /** Warning: to a floor makes sense at an address only. */
  "to_floor_not_address",
  "description_missing",
  /** Only euro can be collected or declared. Values: `currency`. */
  "currency",
  /** More is collected than the customer owes. Values: `amount`, `outstanding`. */
  "cod_above_outstanding",
  /** The customer would pay the delivery twice, to the shop and to the courier. Values: `amount`, `allowed`. */
  "double_charge",
  /** Warning: less is collected than the customer owes for what is sent. Values: `amount`, `allowed`. */
  "cod_below_outstanding",
  /** Warning: the customer owes something, and nothing is collected. Values: `outstanding`. */
  "cod_missing",
  /** Warning: Econt pays out without an agreement, usually at an office and for a higher fee. */
  "cod_agreement_missing",
  /** Warning: the receiver pays the courier for a delivery that was paid for already. Values: `shipping`. */
  "receiver_pays_paid_delivery",
  /** Warning: the receiver pays the courier though the order promised a free delivery. */
  "receiver_pays_free_delivery",
  /** The price is shared, and the receiver's part is not said. */
  "split_amount_missing",
  /** Warning: more is declared than the order is worth. Values: `amount`, `total`. */
  "declared_above_total",
  /** Only who may look or try can send a part back. */
  "partial_needs_review",
  /** With a single line on the packing list there is no part to keep. */
  "partial_needs_lines",
  "priority_order",
  "send_date_past",
  /** Warning: on the chosen day nobody works. Values: `date`. */
  "send_date_free",
  /** Warning: the day after is free, so it arrives later. Values: `date`, the next day it may be delivered. */
  "delivery_waits",
  "delivery_day_early",
  /** Nothing is delivered on that day. Values: `date`. */
  "delivery_day_free",
  "refusal_text_missing",
  "refusal_office_missing",
  /** A template is wanted, and none is chosen. */
  "refusal_template_missing",
  /** A refused parcel goes back to the sender's address, and the sender has none. */
  "refusal_address_missing",
  /** Warning: an invoice is written as up to eleven digits, a slash and `dd.mm.yy`. */
  "invoice_number_form",
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export type Values = NonNullable<Problem["values"]>

const told = (severity: Problem["severity"]) => (code: ProblemCode, path: string | null, values?: Values): Problem => ({
  code,
  path,
  severity,
  message: null,
  ...(values && { values }),
})

/** What has to be put right before the waybill can be booked. */
export const error = told("error")

/** What somebody should look at and may leave. */
export const warning = told("warning")
