import { generateEntityId } from "@medusajs/framework/utils"
import type { EcontAddress, Problem } from "../../../contracts/econt"
import type { COURIER_STATES } from "../../../contracts/econt-shipment"
import { type Db, inTransaction, row, rows, storable } from "../../../lib/db"

export type CourierState = (typeof COURIER_STATES)[number]
export type CourierRow = {
  id: string
  sender_id: string
  request_number: string | null
  state: CourierState
  on_date: string
  from_time: string
  to_time: string
  parcels: number
  weight: number
  note: string
  problems: Problem[]
  /** Another address than the sender's own. */
  address: EcontAddress | null
  created_by: string | null
  created_at: Date
  waybills: { id: string; shipment_number: string }[]
}

const COURIER = `c.id, c.sender_id, c.request_number, c.state, c.on_date::text AS on_date, c.from_time, c.to_time, c.parcels,
  c.weight::float8 AS weight, c.note, c.problems, c.address, c.created_by, c.created_at,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'shipment_number', w.shipment_number) ORDER BY w.shipment_number), '[]')
     FROM bijou_econt_waybill w WHERE w.courier_request_id = c.id AND w.courier_request_id IS NOT NULL) AS waybills`

/** Minutes until a request is asked about again. */
const ASK_AGAIN = "interval '20 minutes'"

/** Waybills a courier can fetch: booked, of this sender, not taken and not promised to another courier. */
export const waitingWaybills = (db: Db, senderId: string) =>
  rows<{ id: string; shipment_number: string; receiver_name: string; weight: number; parcels: number }>(
    db,
    `SELECT w.id, w.shipment_number, w.receiver_name, w.weight::float8 AS weight,
            coalesce(jsonb_array_length(w.draft -> 'parcels'), 1) AS parcels
       FROM bijou_econt_waybill w
      WHERE w.state = 'created' AND w.parcel_state = 'label_created' AND w.sender_id = ? AND w.kind = 'outbound'
        AND w.sent_at IS NULL AND w.courier_request_id IS NULL
      ORDER BY w.created_at DESC LIMIT 500`,
    [senderId]
  )

export type NewCourier = {
  sender_id: string
  date: string
  from: string
  to: string
  waybill_ids: string[]
  address?: EcontAddress
  actor_id: string
}

/**
 * Writes down a request and takes its waybills, in one transaction.
 * @returns undefined when one of them is no longer waiting
 */
export const insertCourier = (db: Db, wanted: NewCourier): Promise<CourierRow | undefined> =>
  inTransaction(db, async (tx) => {
    const id = generateEntityId(undefined, "ecou")
    const taken = await rows<{ weight: number; parcels: number }>(
      tx,
      `UPDATE bijou_econt_waybill w SET courier_request_id = ?, updated_at = now()
        WHERE w.id = ANY (?::text[]) AND w.state = 'created' AND w.sent_at IS NULL AND w.courier_request_id IS NULL AND w.sender_id = ?
        RETURNING w.weight::float8 AS weight, coalesce(jsonb_array_length(w.draft -> 'parcels'), 1) AS parcels`,
      [id, wanted.waybill_ids, wanted.sender_id]
    )
    if (taken.length !== new Set(wanted.waybill_ids).size) {
      await rows(tx, "UPDATE bijou_econt_waybill SET courier_request_id = NULL WHERE courier_request_id = ?", [id])
      return undefined
    }
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
    await rows(
      tx,
      `INSERT INTO bijou_econt_courier_request (id, sender_id, state, on_date, from_time, to_time, parcels, weight, address, created_by)
       VALUES (?, ?, 'asking', ?::date, ?, ?, ?, ?, ?::jsonb, ?)`,
      [
        id,
        wanted.sender_id,
        wanted.date,
        wanted.from,
        wanted.to,
        sum(taken.map(({ parcels }) => parcels)),
        sum(taken.map(({ weight }) => weight)),
        wanted.address ? JSON.stringify(storable(wanted.address)) : null,
        wanted.actor_id,
      ]
    )
    return findCourier(tx, id)
  })

export const findCourier = (db: Db, id: string): Promise<CourierRow | undefined> =>
  row<CourierRow>(db, `SELECT ${COURIER} FROM bijou_econt_courier_request c WHERE c.id = ?`, [id])

type Outcome = { state: CourierState; request_number?: string | null; note?: string; problems?: readonly Problem[] }

/** What Econt answered. A request that will not come lets its waybills go. */
export const saveOutcome = (db: Db, id: string, { state, request_number, note, problems = [] }: Outcome): Promise<void> =>
  inTransaction(db, async (tx) => {
    const isOpen = ["requested", "assigned", "unsure"].includes(state)
    await rows(
      tx,
      `UPDATE bijou_econt_courier_request SET state = ?, request_number = coalesce(?, request_number), note = coalesce(?, note),
              problems = ?::jsonb, poll_at = CASE WHEN ? AND coalesce(?, request_number) IS NOT NULL THEN now() + ${ASK_AGAIN} END
        WHERE id = ?`,
      [state, request_number ?? null, note ?? null, JSON.stringify(storable(problems)), isOpen, request_number ?? null, id]
    )
    if (state === "failed" || state === "rejected") {
      await rows(tx, "UPDATE bijou_econt_waybill SET courier_request_id = NULL WHERE courier_request_id = ? AND sent_at IS NULL", [id])
    }
  })

/** Requests whose turn it is to be asked about. */
export const claimCouriers = (db: Db, limit: number) =>
  rows<{ id: string; request_number: string }>(
    db,
    `UPDATE bijou_econt_courier_request c SET poll_at = now() + ${ASK_AGAIN}
      WHERE c.id IN (SELECT d.id FROM bijou_econt_courier_request d WHERE d.poll_at IS NOT NULL AND d.poll_at <= now()
                      ORDER BY d.poll_at LIMIT ? FOR UPDATE SKIP LOCKED)
        AND c.request_number IS NOT NULL RETURNING c.id, c.request_number`,
    [limit]
  )

/** A keyset page of requests, newest first. */
export const listCouriers = (db: Db, after: [string, string] | null, limit: number): Promise<CourierRow[]> =>
  rows<CourierRow>(
    db,
    `SELECT ${COURIER} FROM bijou_econt_courier_request c
      WHERE ?::text IS NULL OR (c.created_at, c.id) < (?::timestamptz, ?) ORDER BY c.created_at DESC, c.id DESC LIMIT ?`,
    [after?.[0] ?? null, after?.[0] ?? null, after?.[1] ?? null, limit]
  )

/** Takes a request whose answer was lost for asking again. */
export const retakeCourier = (db: Db, id: string): Promise<CourierRow | undefined> =>
  inTransaction(db, async (tx) => {
    const taken = await row(tx, "UPDATE bijou_econt_courier_request SET state = 'asking' WHERE id = ? AND state = 'unsure' RETURNING id", [id])
    return taken ? findCourier(tx, id) : undefined
  })
