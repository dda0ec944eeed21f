import { z } from "zod"
import { dateSchema } from "./econt"
import { cursorSchema, limitSchema, listOf, momentSchema, plainTextSchema } from "./shared"

/**
 * Cash on delivery of one waybill. `lost`: the parcel came back or was cancelled, nothing will come.
 * `late`: collected longer ago than payouts take. `differs`: paid out is not what was to be collected.
 */
export const COD_STATES = ["expected", "collected", "paid", "late", "differs", "lost", "unmatched"] as const
export type CodState = (typeof COD_STATES)[number]

export const codFilterSchema = z.strictObject({
  state: listOf(z.enum(COD_STATES), 7).optional(),
  /** Key of a payout: its rows were paid together. */
  payout: z.string().max(60).optional(),
  q: plainTextSchema(1, 60).optional(),
  /** Days of Sofia on which the waybill was made. */
  from: dateSchema.optional(),
  to: dateSchema.optional(),
})
/** `GET /admin/econt/cod`, and `/cod.csv` without paging */
export const listCodQuery = codFilterSchema.extend({ cursor: cursorSchema.optional(), limit: limitSchema(50, 200) })
export type ListCodQuery = z.infer<typeof listCodQuery>
export const codEntrySchema = z.object({
  /** Null for money of a waybill the shop does not know. */
  waybill_id: z.string().nullable(),
  shipment_number: z.string(),
  order_id: z.string().nullable(),
  order_display_id: z.number().nullable(),
  receiver_name: z.string(),
  state: z.enum(COD_STATES),
  expected: z.number(),
  collected: z.number().nullable(),
  collected_at: momentSchema.nullable(),
  paid: z.number().nullable(),
  paid_at: momentSchema.nullable(),
  payout: z.string().nullable(),
  /** By bank, in an office. */
  pay_type: z.string().nullable(),
  /** Paid less expected; null before it is paid. */
  difference: z.number().nullable(),
  created_at: momentSchema,
})
export type CodEntry = z.infer<typeof codEntrySchema>
export const listCodResponseSchema = z.object({ entries: z.array(codEntrySchema), next_cursor: z.string().nullable() })

/** `GET /admin/econt/cod/totals`: sums in euro over the filter's days. */
export const codTotalsQuery = codFilterSchema.pick({ from: true, to: true })
export const codTotalsResponseSchema = z.object({
  totals: z.object(
    Object.fromEntries(COD_STATES.map((state) => [state, z.object({ amount: z.number(), count: z.int() })])) as Record<
      CodState,
      z.ZodObject<{ amount: z.ZodNumber; count: z.ZodInt }>
    >
  ),
  /** By week of Sofia, for the plot. */
  weeks: z.array(z.object({ week: dateSchema, expected: z.number(), collected: z.number(), paid: z.number() })),
  checked_at: momentSchema.nullable(),
})
export type CodTotals = z.infer<typeof codTotalsResponseSchema>

/** `GET /admin/econt/cod/payouts`: what arrived together, newest first. */
export const listPayoutsQuery = z.strictObject({ cursor: cursorSchema.optional(), limit: limitSchema(20, 100) })
export const payoutSchema = z.object({
  payout: z.string(),
  paid_at: momentSchema,
  pay_type: z.string(),
  amount: z.number(),
  count: z.int(),
  differing: z.int(),
  unmatched: z.int(),
})
export type Payout = z.infer<typeof payoutSchema>
export const listPayoutsResponseSchema = z.object({ payouts: z.array(payoutSchema), next_cursor: z.string().nullable() })

/** `POST /admin/econt/cod/sync`: reads Econt's payment report of some days. */
export const syncCodBody = z.strictObject({ from: dateSchema, to: dateSchema })
export const syncCodResponseSchema = z.object({ read: z.int(), new: z.int() })
