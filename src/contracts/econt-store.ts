import { z } from "zod"
import { DELIVERY_TYPES, destinationSchema, econtAddressSchema, PARCEL_STATES, phoneSchema, problemSchema } from "./econt"
import { citySchema } from "./econt-places"
import { parcelEventSchema } from "./econt-waybill"
import { idSchema, momentSchema, plainTextSchema } from "./shared"

/**
 * The customer's choice, sent as `data` when the shipping method is added and kept on it. The
 * receiver is the cart's shipping address unless it is somebody else.
 */
export const deliveryChoiceSchema = z.strictObject({
  destination: destinationSchema,
  receiver_name: plainTextSchema(1, 120).optional(),
  receiver_phone: phoneSchema.optional(),
  saturday: z.boolean().default(false),
  /** Whether the customer pays on delivery: its fee is part of the price. */
  cash_on_delivery: z.boolean().default(true),
})
export type DeliveryChoice = z.infer<typeof deliveryChoiceSchema>

/** Why a delivery cannot be had: no option of the shop for this cart, another currency, too big for a locker. */
export const NO_DELIVERY_REASONS = ["no_option", "no_price", "currency", "nothing_to_send", "locker_parcels", "locker_weight", "locker_size"] as const
export type NoDeliveryReason = (typeof NO_DELIVERY_REASONS)[number]

/** `POST /store/econt/carts/:id/prices`: price of each delivery type, for what is known of the place. */
export const cartPricesBody = z.strictObject({
  /** Town to price an address for, and office or locker where one is chosen already. */
  city_id: z.int().optional(),
  office_code: z.string().max(20).optional(),
  /** Whether the customer will pay on delivery; the fee depends on it. */
  cash_on_delivery: z.boolean().default(true),
})
export type CartPricesBody = z.infer<typeof cartPricesBody>
export const cartPricesResponseSchema = z.object({
  prices: z.array(
    z.object({
      delivery_type: z.enum(DELIVERY_TYPES),
      /** To add as the cart's shipping method; null when the shop offers none. */
      shipping_option_id: z.string().nullable(),
      /** Euro, as the shipping method will cost. Null only when the type cannot be had, with the reason. */
      amount: z.number().nullable(),
      reason: z.enum(NO_DELIVERY_REASONS).nullable(),
      /** `live`, `fixed`, `free`, or the merchant's `fallback` when Econt gave no answer in time; null without a price. */
      source: z.enum(["live", "fixed", "free", "fallback"]).nullable(),
      expected_delivery_date: z.string().nullable(),
      currency: z.literal("EUR"),
    })
  ),
})
export type CartPricesResponse = z.infer<typeof cartPricesResponseSchema>

/** `POST /store/econt/carts/:id/delivery`: saves the choice as the cart's shipping method. */
export const saveDeliveryBody = z.strictObject({ shipping_option_id: idSchema, choice: deliveryChoiceSchema })
export type SaveDeliveryBody = z.infer<typeof saveDeliveryBody>
export const saveDeliveryResponseSchema = z.object({
  shipping_option_id: z.string(),
  choice: deliveryChoiceSchema,
  label: z.string(),
  amount: z.number(),
})
export type SaveDeliveryResponse = z.infer<typeof saveDeliveryResponseSchema>

/** `POST /store/econt/addresses/check`: an address before it is chosen. */
export const checkAddressBody = z.strictObject({ address: econtAddressSchema })
export type CheckAddressBody = z.infer<typeof checkAddressBody>
export const checkAddressResponseSchema = z.object({
  /** `ok`; `corrected`: the address is now in Econt's words; `wrong`: see the problems; `unchecked`: Econt was not reached. */
  status: z.enum(["ok", "corrected", "wrong", "unchecked"]),
  address: econtAddressSchema,
  problems: z.array(problemSchema),
  /** Towns it may be, where the name alone does not tell. */
  candidates: z.array(citySchema),
})
export type CheckAddressResponse = z.infer<typeof checkAddressResponseSchema>

/** `GET /store/econt/orders/:id/tracking`: for the customer who is logged in and placed the order, or with its e-mail. */
export const trackingQuery = z.strictObject({ email: z.email().max(200).optional() })
export const trackingResponseSchema = z.object({
  parcels: z.array(
    z.object({
      shipment_number: z.string(),
      tracking_url: z.string(),
      kind: z.enum(["outbound", "return"]),
      state: z.enum(PARCEL_STATES),
      destination_label: z.string(),
      expected_delivery_date: z.string().nullable(),
      /** Last day it waits at the office. */
      keep_until: z.string().nullable(),
      cod_amount: z.number().nullable(),
      events: z.array(parcelEventSchema),
      checked_at: momentSchema.nullable(),
    })
  ),
})
export type TrackingResponse = z.infer<typeof trackingResponseSchema>
