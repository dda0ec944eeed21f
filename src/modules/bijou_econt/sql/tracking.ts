import { generateEntityId } from "@medusajs/framework/utils"
import type { ParcelState } from "../../../contracts/econt"
import type { ParcelEvent } from "../../../contracts/econt-waybill"
import { type Db, rows, toJson } from "../../../lib/db"
import type { EffectKind } from "./effects"
import type { WaybillRow } from "./waybill-row"

/** Parcels asked about in one call to Econt. */
export const BATCH = 50

/** What is known of a parcel, as far as Econt's answer is read with it. */
export type TrackedParcel = Pick<
  WaybillRow,
  | "id"
  | "kind"
  | "shipment_number"
  | "state"
  | "parcel_state"
  | "office_code"
  | "cod_amount"
  | "cod_paid_at"
  | "unknown_status"
  | "sent_at"
  | "delivered_at"
  | "created_at"
>

const PARCEL = `w.id, w.kind, w.shipment_number, w.state, w.parcel_state, w.office_code, w.cod_amount::float8 AS cod_amount,
  w.cod_paid_at, w.unknown_status, w.sent_at, w.delivered_at, w.created_at`

/** Takes the parcels whose turn it is, for ten minutes: whoever dies with them leaves them to the next. */
export const claimDue = (db: Db): Promise<TrackedParcel[]> =>
  rows<TrackedParcel>(
    db,
    `UPDATE bijou_econt_waybill w SET poll_at = now() + interval '10 minutes'
      WHERE w.id IN (
        SELECT d.id FROM bijou_econt_waybill d WHERE d.poll_at IS NOT NULL AND d.poll_at <= now()
         ORDER BY d.poll_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      ) RETURNING ${PARCEL}`
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

/** What an answer changes in the waybill of that id. */
export type Change = Progress & { id: string }

/** A parcel whose answer could not be kept, and why. */
export type Broken = { id: string; error: Error }

/**
 * The rows of waybills are locked in the order of their ids. What follows from one answer is due a
 * microsecond apart, so that it is done in its order.
 */
const APPLY = `
WITH p AS (
  SELECT * FROM jsonb_to_recordset(?::jsonb) AS p (id text, parcel_state text, sent_at timestamptz, ready_at timestamptz,
         delivered_at timestamptz, returning_at timestamptz, expected_delivery_date date, cod_collected_amount numeric,
         cod_collected_at timestamptz, cod_paid_amount numeric, cod_paid_at timestamptz, return_kind text, return_number text,
         unknown_status text, poll_minutes int, events jsonb, effects jsonb)
), locked AS (
  SELECT l.id FROM bijou_econt_waybill l WHERE l.id IN (SELECT p.id FROM p) AND l.state IN ('created', 'cancelled')
   ORDER BY l.id FOR UPDATE
), changed AS (
  UPDATE bijou_econt_waybill w SET
         parcel_state = coalesce(p.parcel_state, w.parcel_state),
         state = CASE WHEN p.parcel_state = 'cancelled' THEN 'cancelled' ELSE w.state END,
         sent_at = coalesce(w.sent_at, p.sent_at), ready_at = coalesce(w.ready_at, p.ready_at),
         delivered_at = coalesce(w.delivered_at, p.delivered_at), returning_at = coalesce(w.returning_at, p.returning_at),
         expected_delivery_date = coalesce(p.expected_delivery_date, w.expected_delivery_date),
         cod_collected_amount = coalesce(p.cod_collected_amount, w.cod_collected_amount),
         cod_collected_at = coalesce(w.cod_collected_at, p.cod_collected_at),
         cod_paid_amount = coalesce(p.cod_paid_amount, w.cod_paid_amount), cod_paid_at = coalesce(w.cod_paid_at, p.cod_paid_at),
         return_kind = coalesce(p.return_kind, w.return_kind), return_number = coalesce(p.return_number, w.return_number),
         unknown_status = p.unknown_status, poll_failures = 0, checked_at = now(),
         poll_at = now() + make_interval(mins => p.poll_minutes), updated_at = now()
    FROM locked JOIN p ON p.id = locked.id
   WHERE w.id = locked.id RETURNING w.id, p.events, p.effects
), told AS (
  INSERT INTO bijou_econt_event (waybill_id, happened_at, type, office_code, text, text_en, place, place_en)
  SELECT c.id, e.happened_at, e.type, coalesce(e.office_code, ''), e.text, e.text_en, e.place, e.place_en
    FROM changed c CROSS JOIN jsonb_to_recordset(c.events) AS e (happened_at timestamptz, type text, office_code text, text text,
         text_en text, place text, place_en text)
  ON CONFLICT DO NOTHING
)
INSERT INTO bijou_econt_effect (id, waybill_id, kind, due_at)
SELECT f.id, c.id, f.kind, coalesce(f.due_at, now() + f.place * interval '1 microsecond')
  FROM changed c CROSS JOIN jsonb_to_recordset(c.effects) AS f (id text, kind text, due_at timestamptz, place int)
ON CONFLICT (waybill_id, kind) DO NOTHING`

const applyAll = async (db: Db, changes: readonly Change[]): Promise<void> => {
  const withIds = changes.map((change) => ({
    ...change,
    effects: change.effects.map((effect, place) => ({ ...effect, place, id: generateEntityId(undefined, "eeff") })),
  }))
  await rows(db, APPLY, [toJson(withIds)])
}

/** PostgreSQL refuses a value, or two changes waited for each other: one parcel may be at fault, not the connection. */
const isOfOneParcel = (error: unknown): error is Error =>
  error instanceof Error && /^(22|23|40)/.test((error as Error & { code?: string }).code ?? "")

/**
 * Writes down answers with the events and all that follows from them: one statement, all of it or
 * nothing. Where it fails each parcel is written down by itself, so that one which cannot be kept
 * takes no other with it.
 * @returns those that could not be written down
 */
export const applyProgress = async (db: Db, changes: readonly Change[]): Promise<Broken[]> => {
  if (changes.length === 0) {
    return []
  }
  try {
    await applyAll(db, changes)
    return []
  } catch (error) {
    if (!isOfOneParcel(error)) {
      throw error
    }
    if (changes.length === 1) {
      return [{ id: changes[0].id, error }]
    }
  }
  const broken: Broken[] = []
  for (const change of changes) {
    broken.push(...(await applyProgress(db, [change])))
  }
  return broken
}

/** Econt gave no answer about these: they are asked about again, each time later. */
export const postpone = async (db: Db, ids: readonly string[], minutes: number): Promise<void> => {
  if (ids.length === 0) {
    return
  }
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
