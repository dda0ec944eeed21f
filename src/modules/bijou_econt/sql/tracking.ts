import type { ParcelState } from "../../../contracts/econt"
import type { ParcelEvent } from "../../../contracts/econt-waybill"
import { type Db, inTransaction, row, rows, storable } from "../../../lib/db"
import { addEffects, type EffectKind } from "./effects"
import { WAYBILL, type WaybillRow } from "./waybill-row"

/** Parcels asked about in one call to Econt. */
export const BATCH = 50

/** Takes the parcels whose turn it is, for ten minutes: whoever dies with them leaves them to the next. */
export const claimDue = (db: Db): Promise<WaybillRow[]> =>
  rows<WaybillRow>(
    db,
    `UPDATE bijou_econt_waybill w SET poll_at = now() + interval '10 minutes'
      WHERE w.id IN (
        SELECT d.id FROM bijou_econt_waybill d WHERE d.poll_at IS NOT NULL AND d.poll_at <= now()
         ORDER BY d.poll_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      ) RETURNING ${WAYBILL}`
  )

/** What one answer of Econt's changes in a waybill. Fields that are null stay as they are. */
export type Progress = {
  parcel_state: ParcelState | null
  sent_at: Date | null
  ready_at: Date | null
  delivered_at: Date | null
  returning_at: Date | null
  expected_delivery_date: string | null
  cod_collected_amount: number | null
  cod_collected_at: Date | null
  cod_paid_amount: number | null
  cod_paid_at: Date | null
  return_kind: WaybillRow["return_kind"]
  return_number: string | null
  /** Null clears it: the status is known again. */
  unknown_status: string | null
  events: (Omit<ParcelEvent, "happened_at"> & { happened_at: Date })[]
  /** Minutes until it is asked about again; null never. */
  poll_minutes: number | null
  effects: { kind: EffectKind; due_at?: Date }[]
}

/** Writes down an answer with the events and all that follows from it, in one transaction. */
export const applyProgress = (db: Db, id: string, progress: Progress): Promise<WaybillRow | undefined> =>
  inTransaction(db, async (tx) => {
    const changed = await row<WaybillRow>(
      tx,
      `UPDATE bijou_econt_waybill w SET
              parcel_state = coalesce(?, w.parcel_state),
              state = CASE WHEN ? = 'cancelled' THEN 'cancelled' ELSE w.state END,
              sent_at = coalesce(w.sent_at, ?::timestamptz), ready_at = coalesce(w.ready_at, ?::timestamptz),
              delivered_at = coalesce(w.delivered_at, ?::timestamptz), returning_at = coalesce(w.returning_at, ?::timestamptz),
              expected_delivery_date = coalesce(?::date, w.expected_delivery_date),
              cod_collected_amount = coalesce(?, w.cod_collected_amount),
              cod_collected_at = coalesce(w.cod_collected_at, ?::timestamptz),
              cod_paid_amount = coalesce(?, w.cod_paid_amount), cod_paid_at = coalesce(w.cod_paid_at, ?::timestamptz),
              return_kind = coalesce(?, w.return_kind), return_number = coalesce(?, w.return_number),
              unknown_status = ?, poll_failures = 0, checked_at = now(),
              poll_at = now() + make_interval(mins => ?::int), updated_at = now()
        WHERE w.id = ? AND w.state IN ('created', 'cancelled') RETURNING ${WAYBILL}`,
      [
        progress.parcel_state,
        progress.parcel_state,
        progress.sent_at,
        progress.ready_at,
        progress.delivered_at,
        progress.returning_at,
        progress.expected_delivery_date,
        progress.cod_collected_amount,
        progress.cod_collected_at,
        progress.cod_paid_amount,
        progress.cod_paid_at,
        progress.return_kind,
        progress.return_number,
        progress.unknown_status,
        progress.poll_minutes,
        id,
      ]
    )
    if (!changed) {
      return undefined
    }
    await rows(
      tx,
      `INSERT INTO bijou_econt_event (waybill_id, happened_at, type, office_code, text, text_en, place, place_en)
       SELECT ?, e.happened_at, e.type, coalesce(e.office_code, ''), e.text, e.text_en, e.place, e.place_en
         FROM jsonb_to_recordset(?::jsonb) AS e (happened_at timestamptz, type text, office_code text, text text, text_en text,
              place text, place_en text)
       ON CONFLICT DO NOTHING`,
      [id, JSON.stringify(storable(progress.events.map((event) => ({ ...event, happened_at: event.happened_at.toISOString() }))))]
    )
    for (const { kind, due_at } of progress.effects) {
      await addEffects(tx, id, [kind], due_at)
    }
    return changed
  })

/** Econt gave no answer about these: they are asked about again, each time later. */
export const postpone = async (db: Db, ids: readonly string[], minutes: number): Promise<void> => {
  await rows(
    db,
    `UPDATE bijou_econt_waybill SET poll_failures = poll_failures + 1, checked_at = now(),
            poll_at = now() + make_interval(mins => least(?::int * (poll_failures + 1), 360))
      WHERE id = ANY (?::text[]) AND poll_at IS NOT NULL`,
    [minutes, ids]
  )
}

/** What happened to a parcel, newest first. */
export const listEvents = (db: Db, waybillIds: readonly string[]): Promise<(ParcelEvent & { waybill_id: string; happened_at: unknown })[]> =>
  rows(
    db,
    `SELECT e.waybill_id, e.type, e.text, e.text_en, nullif(e.office_code, '') AS office_code, e.place, e.place_en, e.happened_at
       FROM bijou_econt_event e WHERE e.waybill_id = ANY (?::text[]) ORDER BY e.happened_at DESC, e.type LIMIT 500`,
    [waybillIds]
  )
