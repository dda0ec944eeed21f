import type { CodState, CodTotals, ListCodQuery } from "../../../contracts/econt-cod"
import { Conditions, type Db, inTransaction, likePattern, row, rows } from "../../../lib/db"
import { LATE_AFTER_DAYS } from "../../../shipping/cod-state"
import { addEffects } from "./effects"

const LATE = `interval '${LATE_AFTER_DAYS} days'`

/** Money paid out for a waybill: by the payment report where it has rows, else by the parcel's status. */
const PAID = "coalesce(p.amount, w.cod_paid_amount)"

/** The same rules as `codState` of src/shipping, so that a filter and a row never disagree. */
const STATE = `CASE
  WHEN ${PAID} IS NOT NULL OR w.cod_paid_at IS NOT NULL
    THEN CASE WHEN coalesce(${PAID}, w.cod_amount) = w.cod_amount THEN 'paid' ELSE 'differs' END
  WHEN w.cod_collected_at IS NOT NULL THEN CASE WHEN w.cod_collected_at < now() - ${LATE} THEN 'late' ELSE 'collected' END
  WHEN w.parcel_state IN ('returned', 'cancelled', 'destroyed') OR w.state = 'cancelled' THEN 'lost'
  WHEN w.delivered_at < now() - ${LATE} THEN 'late'
  ELSE 'expected' END`

const PAYOUTS = `LATERAL (
  SELECT sum(r.amount) AS amount, max(r.paid_at) AS paid_at, max(r.payout) AS payout, max(r.pay_type) AS pay_type
    FROM bijou_econt_payout_row r WHERE r.shipment_number = w.shipment_number HAVING count(*) > 0)`

const ENTRIES = `
  SELECT w.id AS waybill_id, w.shipment_number, w.order_id, w.order_display_id, w.receiver_name, w.search, ${STATE} AS state,
         w.cod_amount AS expected, w.cod_collected_amount AS collected, w.cod_collected_at AS collected_at, ${PAID} AS paid,
         coalesce(p.paid_at, w.cod_paid_at) AS paid_at, p.payout, p.pay_type, w.created_at, w.id AS key
    FROM bijou_econt_waybill w LEFT JOIN ${PAYOUTS} p ON true
   WHERE w.cod_amount IS NOT NULL AND w.shipment_number IS NOT NULL
  UNION ALL
  SELECT NULL, r.shipment_number, NULL, NULL, '', r.shipment_number, 'unmatched', 0, NULL, NULL, r.amount, r.paid_at, r.payout,
         r.pay_type, r.paid_at, r.shipment_number || ':' || r.type || ':' || r.payout
    FROM bijou_econt_payout_row r
   WHERE NOT EXISTS (SELECT 1 FROM bijou_econt_waybill w WHERE w.shipment_number = r.shipment_number AND w.cod_amount IS NOT NULL)`

export type CodRow = {
  waybill_id: string | null
  shipment_number: string
  order_id: string | null
  order_display_id: number | null
  receiver_name: string
  state: CodState
  expected: number
  collected: number | null
  collected_at: Date | null
  paid: number | null
  paid_at: Date | null
  payout: string | null
  pay_type: string | null
  created_at: Date
  key: string
}

type Filter = Omit<ListCodQuery, "cursor" | "limit">

const conditionsOf = ({ state, payout, q, from, to }: Filter): Conditions => {
  const where = new Conditions().add("true")
  where.anyOf("e.state", "text", state)
  if (payout) where.add("e.payout = ?", payout)
  if (q) where.add("e.search LIKE ?", likePattern(q))
  if (from) where.add("e.created_at >= (?::date)::timestamp AT TIME ZONE 'Europe/Sofia'", from)
  if (to) where.add("e.created_at < (?::date + 1)::timestamp AT TIME ZONE 'Europe/Sofia'", to)
  return where
}

/** A keyset page of the ledger, newest first. */
export const listCod = (db: Db, filter: Filter, after: [string, string] | null, limit: number): Promise<CodRow[]> => {
  const where = conditionsOf(filter)
  if (after) where.add("(e.created_at, e.key) < (?::timestamptz, ?)", after[0], after[1])
  return rows<CodRow>(
    db,
    `SELECT e.waybill_id, e.shipment_number, e.order_id, e.order_display_id, e.receiver_name, e.state, e.expected::float8 AS expected,
            e.collected::float8 AS collected, e.collected_at, e.paid::float8 AS paid, e.paid_at, e.payout, e.pay_type, e.created_at, e.key
       FROM (${ENTRIES}) e WHERE ${where.sql} ORDER BY e.created_at DESC, e.key DESC LIMIT ?`,
    [...where.bindings, limit]
  )
}

/** Sums and counts by state. */
export const sumCod = (db: Db, filter: Filter) => {
  const where = conditionsOf(filter)
  return rows<{ state: CodState; amount: number; count: number }>(
    db,
    `SELECT e.state, sum(CASE WHEN e.state IN ('paid', 'differs', 'unmatched') THEN coalesce(e.paid, e.expected) ELSE e.expected END)::float8 AS amount,
            count(*)::int AS count
       FROM (${ENTRIES}) e WHERE ${where.sql} GROUP BY e.state`,
    where.bindings
  )
}

/** Sums by week of Sofia, the last 26 at most. */
export const weeksOfCod = (db: Db, filter: Filter): Promise<CodTotals["weeks"]> => {
  const where = conditionsOf(filter)
  return rows(
    db,
    `SELECT date_trunc('week', e.created_at AT TIME ZONE 'Europe/Sofia')::date::text AS week, sum(e.expected)::float8 AS expected,
            coalesce(sum(coalesce(e.collected, e.paid)), 0)::float8 AS collected, coalesce(sum(e.paid), 0)::float8 AS paid
       FROM (${ENTRIES}) e WHERE ${where.sql} GROUP BY 1 ORDER BY 1 DESC LIMIT 26`,
    where.bindings
  )
}

export type PayoutRow = { payout: string; paid_at: Date; pay_type: string; amount: number; count: number; differing: number; unmatched: number }

/** A keyset page of payouts, newest first. */
export const listPayouts = (db: Db, after: [string, string] | null, limit: number): Promise<PayoutRow[]> =>
  rows<PayoutRow>(
    db,
    `SELECT r.payout, max(r.paid_at) AS paid_at, max(r.pay_type) AS pay_type, sum(r.amount)::float8 AS amount, count(*)::int AS count,
            count(*) FILTER (WHERE w.id IS NOT NULL AND w.cod_amount <> r.amount)::int AS differing,
            count(*) FILTER (WHERE w.id IS NULL)::int AS unmatched
       FROM bijou_econt_payout_row r LEFT JOIN bijou_econt_waybill w ON w.shipment_number = r.shipment_number AND w.cod_amount IS NOT NULL
      GROUP BY r.payout
     HAVING ?::text IS NULL OR (max(r.paid_at), r.payout) < (?::timestamptz, ?)
      ORDER BY max(r.paid_at) DESC, r.payout DESC LIMIT ?`,
    [after?.[0] ?? null, after?.[0] ?? null, after?.[1] ?? null, limit]
  )

export type Paid = { shipment_number: string; type: string; pay_type: string; payout: string; paid_at: string; amount: number }

/**
 * Keeps rows of Econt's report, each once, and tells their waybills, in one transaction.
 * @returns how many were new
 */
export const savePaid = (db: Db, paid: readonly Paid[], to: string, captures: boolean): Promise<number> =>
  inTransaction(db, async (tx) => {
    const made = await rows<{ shipment_number: string }>(
      tx,
      `INSERT INTO bijou_econt_payout_row (shipment_number, type, pay_type, payout, paid_at, amount, waybill_id)
       SELECT p.shipment_number, p.type, p.pay_type, p.payout, p.paid_at, p.amount, w.id
         FROM jsonb_to_recordset(?::jsonb) AS p (shipment_number text, type text, pay_type text, payout text, paid_at timestamptz, amount numeric)
         LEFT JOIN bijou_econt_waybill w ON w.shipment_number = p.shipment_number
       ON CONFLICT (shipment_number, type, payout) DO UPDATE SET amount = excluded.amount, read_at = now()
       RETURNING shipment_number, (xmax = 0) AS is_new`,
      [JSON.stringify(paid)]
    )
    const told = await rows<{ id: string }>(
      tx,
      `UPDATE bijou_econt_waybill w SET cod_paid_amount = p.amount, cod_paid_at = p.paid_at, updated_at = now()
         FROM (SELECT shipment_number, sum(amount) AS amount, max(paid_at) AS paid_at FROM bijou_econt_payout_row
                WHERE shipment_number = ANY (?::text[]) GROUP BY shipment_number) p
        WHERE w.shipment_number = p.shipment_number AND w.cod_amount IS NOT NULL
          AND (w.cod_paid_at IS NULL OR w.cod_paid_amount IS DISTINCT FROM p.amount)
        RETURNING w.id`,
      [made.map(({ shipment_number }) => shipment_number)]
    )
    for (const { id } of told) {
      await addEffects(tx, id, captures ? ["captured", "event:paid_out"] : ["event:paid_out"])
    }
    await rows(
      tx,
      `INSERT INTO bijou_econt_cod_sync (id, read_to) VALUES ('shop', ?::date)
       ON CONFLICT (id) DO UPDATE SET read_to = greatest(bijou_econt_cod_sync.read_to, excluded.read_to), checked_at = now()`,
      [to]
    )
    return (made as unknown as { is_new: boolean }[]).filter(({ is_new }) => is_new).length
  })

export const readCodSync = (db: Db): Promise<{ read_to: string | null; checked_at: Date } | undefined> =>
  row(db, "SELECT read_to::text AS read_to, checked_at FROM bijou_econt_cod_sync WHERE id = 'shop'")
