import { z } from "zod"
import { PARCEL_STATES } from "./econt"
import { idSchema } from "./shared"

/** What the import tells about a row of the earlier table. */
export const LEGACY_NOTES = [
  /** Never booked: there is no parcel to follow. */
  "not_booked",
  "number_invalid",
  /** Two rows, or a waybill of the suite, have this number. */
  "number_taken",
  /** Amounts in leva were divided by 1.95583. */
  "converted_from_bgn",
  "currency_unknown",
  "order_missing",
  "status_unknown",
  "phone_missing",
] as const
export type LegacyNote = (typeof LEGACY_NOTES)[number]

/**
 * `POST /admin/econt/legacy-import`: reads the table `econt_shipment` of an earlier module, a page of
 * rows at a time. Ran again it changes nothing: a row is known by its id.
 */
export const legacyShipmentsBody = z.strictObject({
  dry_run: z.boolean().default(true),
  /** `next` of the answer before. */
  after: idSchema.optional(),
  limit: z.int().min(1).max(1000).default(500),
})
export type LegacyShipmentsBody = z.infer<typeof legacyShipmentsBody>

export const legacyShipmentsResponseSchema = z.object({
  /** Whether the table is there at all. */
  found: z.boolean(),
  rows: z.array(
    z.object({
      legacy_id: z.string(),
      order_id: z.string().nullable(),
      shipment_number: z.string().nullable(),
      parcel_state: z.enum(PARCEL_STATES).nullable(),
      outcome: z.enum(["created", "would_create", "exists", "skipped"]),
      /** Whether Econt is asked about it from now on. */
      followed: z.boolean(),
      notes: z.array(z.enum(LEGACY_NOTES)),
    })
  ),
  /** Where the next page begins; null at the end. */
  next: z.string().nullable(),
})
export type LegacyShipmentsResponse = z.infer<typeof legacyShipmentsResponseSchema>
export type LegacyRowReport = LegacyShipmentsResponse["rows"][number]
