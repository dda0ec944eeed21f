import { z } from "zod"
import { problemSchema } from "./econt"
import { packingLineSchema, quoteSchema, waybillDraftSchema, waybillSchema } from "./econt-waybill"
import { idSchema, momentSchema } from "./shared"

/** Pieces of an order by its line; what is no longer left comes back as the problem `pieces_gone`. */
const piecesSchema = z.array(z.strictObject({ id: idSchema, quantity: z.int().min(1) })).min(1).max(200)

/**
 * `POST /admin/econt/orders/:id/quote` and `/validate`: the price of a draft, and what is wrong with it. Without
 * `items` it is that of all that is left.
 */
export const quoteBody = z.strictObject({
  draft: waybillDraftSchema,
  items: piecesSchema.optional(),
  waybill_id: idSchema.optional(),
  fulfillment_id: idSchema.optional(),
})
export type QuoteBody = z.infer<typeof quoteBody>
export const quoteResponseSchema = z.object({
  /** Null when Econt refused or could not be asked: `problems` says why. */
  quote: quoteSchema.nullable(),
  packing_list: z.array(packingLineSchema),
  problems: z.array(problemSchema),
})
export type QuoteResponse = z.infer<typeof quoteResponseSchema>

/** Pieces of a line that are left to send: kilograms and centimetres of one piece, null where nobody entered them. */
const panelItemSchema = z.object({
  id: z.string(),
  title: z.string(),
  sku: z.string().nullable(),
  quantity: z.int(),
  /** Gross euro of one piece; not rounded, so that the line sums up. */
  unit_price: z.number(),
  weight: z.number().nullable(),
  size: z.object({ length: z.number(), width: z.number(), height: z.number() }).nullable(),
})
export type PanelItem = z.infer<typeof panelItemSchema>

/** `GET /admin/econt/orders/:id`: all the panel of an order needs to begin. */
export const orderPanelResponseSchema = z.object({
  order: z.object({
    id: z.string(),
    display_id: z.number(),
    currency_code: z.string(),
    total: z.number(),
    /** What the customer still has to pay. */
    outstanding: z.number(),
    /** What the order charged for the delivery. */
    shipping_total: z.number(),
    cancelled: z.boolean(),
  }),
  /** The customer's choice at checkout, as a sentence's parts. */
  chosen: z
    .object({ type: z.enum(["office", "locker", "address"]), label: z.string(), label_en: z.string(), gone: z.boolean() })
    .nullable(),
  waybills: z.array(waybillSchema),
  /** Pieces not yet in a fulfilment; without any there is nothing left to send. */
  items: z.array(panelItemSchema),
  /** Fulfilments made elsewhere that have no waybill. */
  open_fulfillments: z.array(z.object({ id: z.string(), created_at: momentSchema })),
  /** Filled from the order and the settings; null while the settings are not complete. */
  draft: waybillDraftSchema.nullable(),
  problems: z.array(problemSchema),
})
export type OrderPanel = z.infer<typeof orderPanelResponseSchema>

/** `POST /admin/econt/orders/:id/waybills`: fulfils what is left (or the given pieces) and books the waybill. */
export const createWaybillBody = z.strictObject({
  draft: waybillDraftSchema,
  items: piecesSchema.optional(),
  /** A fulfilment that has no waybill, or one whose waybill failed. */
  fulfillment_id: idSchema.optional(),
})
export type CreateWaybillBody = z.infer<typeof createWaybillBody>
/** `POST /admin/econt/waybills/:id`: changes a waybill Econt has not fetched yet. */
export const updateWaybillBody = z.strictObject({ draft: waybillDraftSchema, version: z.int() })
export type UpdateWaybillBody = z.infer<typeof updateWaybillBody>
/** `POST /admin/econt/waybills/:id/return`: a label for the way back. */
export const returnWaybillBody = z.strictObject({
  payer: z.enum(["sender", "receiver"]).default("sender"),
  return_id: idSchema.optional(),
})
export type ReturnWaybillBody = z.infer<typeof returnWaybillBody>

/** Answer of making or changing a waybill. Refused: `problems` has errors, and nothing was booked or changed. */
export const bookedResponseSchema = z.object({ waybill: waybillSchema.nullable(), problems: z.array(problemSchema) })
export type BookedResponse = z.infer<typeof bookedResponseSchema>
