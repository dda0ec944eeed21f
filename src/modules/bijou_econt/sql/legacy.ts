import { generateEntityId } from "@medusajs/framework/utils"
import type { Environment, Sender } from "../../../contracts/econt-settings"
import { type Db, inTransaction, rows, storable } from "../../../lib/db"
import type { LegacyWaybill } from "../legacy/waybill"

/** By this a second run knows what the first one made. */
export const legacyReference = (legacyId: string): string => `legacy-${legacyId}`

type Shared = { sender: Sender; environment: Environment; orders: ReadonlyMap<string, number> }

/** References and numbers that waybills have already. */
export const findTaken = async (db: Db, references: readonly string[], numbers: readonly string[]) => {
  const found = await rows<{ reference: string; shipment_number: string | null }>(
    db,
    "SELECT reference, shipment_number FROM bijou_econt_waybill WHERE reference = ANY (?::text[]) OR shipment_number = ANY (?::text[])",
    [references, numbers]
  )
  return {
    references: new Set(found.map(({ reference }) => reference)),
    numbers: new Set(found.flatMap(({ shipment_number }) => shipment_number ?? [])),
  }
}

/**
 * Writes earlier waybills and their events down, in one transaction; what is there already stays as it
 * is. Nothing follows from them: no mails and no events about what happened long ago.
 * @returns ids of those it made, by the earlier id
 */
export const insertLegacy = (db: Db, waybills: readonly LegacyWaybill[], { sender, environment, orders }: Shared): Promise<Map<string, string>> =>
  inTransaction(db, async (tx) => {
    const prepared = waybills.map(({ events: _events, ...waybill }) => ({
      ...waybill,
      id: generateEntityId(undefined, "ewb"),
      reference: legacyReference(waybill.legacy_id),
      order_display_id: waybill.order_id ? (orders.get(waybill.order_id) ?? null) : null,
      cod_collected_amount: waybill.cod_collected_at ? waybill.cod_amount : null,
      cod_paid_amount: waybill.cod_paid_at ? waybill.cod_amount : null,
    }))
    const made = await rows<{ id: string; reference: string }>(
      tx,
      `INSERT INTO bijou_econt_waybill (id, kind, order_id, order_display_id, reference, environment, sender_id, sender, state,
         parcel_state, shipment_number, receiver_name, receiver_phone, destination_label, delivery_type, office_code, price,
         expected_delivery_date, cod_amount, cod_collected_amount, cod_collected_at, cod_paid_amount, cod_paid_at, return_kind,
         return_number, sent_at, ready_at, delivered_at, returning_at, poll_at, checked_at, created_at)
       SELECT r.id, 'outbound', r.order_id, r.order_display_id, r.reference, ?, ?, ?::jsonb, r.state,
              r.parcel_state, r.shipment_number, r.receiver_name, r.receiver_phone, r.destination_label, r.delivery_type, r.office_code,
              r.price, r.expected_delivery_date, r.cod_amount, r.cod_collected_amount, r.cod_collected_at, r.cod_paid_amount,
              r.cod_paid_at, r.return_kind, r.return_number, r.sent_at, r.ready_at, r.delivered_at, r.returning_at, r.poll_at,
              r.checked_at, r.created_at
         FROM jsonb_to_recordset(?::jsonb) AS r (id text, order_id text, order_display_id integer, reference text, state text,
              parcel_state text, shipment_number text, receiver_name text, receiver_phone text, destination_label text,
              delivery_type text, office_code text, price numeric, expected_delivery_date date, cod_amount numeric,
              cod_collected_amount numeric, cod_collected_at timestamptz, cod_paid_amount numeric, cod_paid_at timestamptz,
              return_kind text, return_number text, sent_at timestamptz, ready_at timestamptz, delivered_at timestamptz,
              returning_at timestamptz, poll_at timestamptz, checked_at timestamptz, created_at timestamptz)
       ON CONFLICT DO NOTHING RETURNING id, reference`,
      [environment, sender.id, JSON.stringify(storable(sender)), JSON.stringify(storable(prepared.map(withTimes)))]
    )
    const ids = new Map(made.map(({ id, reference }) => [reference, id]))
    const events = waybills.flatMap(({ legacy_id, events: happened }) => {
      const waybill_id = ids.get(legacyReference(legacy_id))
      return waybill_id ? happened.map((event) => withTimes({ ...event, waybill_id })) : []
    })
    await rows(
      tx,
      `INSERT INTO bijou_econt_event (waybill_id, happened_at, type, office_code, text, text_en, place, place_en)
       SELECT e.waybill_id, e.happened_at, e.type, coalesce(e.office_code, ''), e.text, e.text_en, e.place, e.place_en
         FROM jsonb_to_recordset(?::jsonb) AS e (waybill_id text, happened_at timestamptz, type text, office_code text, text text,
              text_en text, place text, place_en text)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(storable(events))]
    )
    return new Map(waybills.flatMap(({ legacy_id }) => {
      const id = ids.get(legacyReference(legacy_id))
      return id ? [[legacy_id, id] as const] : []
    }))
  })

/** Dates as text, before characters PostgreSQL does not take are removed. */
const withTimes = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]))

/** Takes back what an import made. */
export const deleteLegacy = async (db: Db, ids: readonly string[]): Promise<void> => {
  await rows(db, "DELETE FROM bijou_econt_waybill WHERE id = ANY (?::text[]) AND reference LIKE 'legacy-%'", [ids])
}
