import { MedusaError } from "@medusajs/framework/utils"
import type { DeliveryType, ParcelState, Problem, WaybillState } from "../../../contracts/econt"
import type { Environment, Sender } from "../../../contracts/econt-settings"
import type { PackingLine, Quote, WaybillDraft } from "../../../contracts/econt-waybill"
import { type Db, row, rows } from "../../../lib/db"

/** A waybill as SQL returns it: moments are Dates, amounts euro, dates of Sofia text. */
export type WaybillRow = {
  id: string
  kind: "outbound" | "return"
  order_id: string | null
  order_display_id: number | null
  fulfillment_id: string | null
  return_of: string | null
  return_id: string | null
  reference: string
  environment: Environment
  sender_id: string
  /** The sender as it was when the waybill was made. */
  sender: Sender
  state: WaybillState
  parcel_state: ParcelState | null
  shipment_number: string | null
  draft: WaybillDraft | null
  packing_list: PackingLine[]
  receiver_name: string
  receiver_phone: string
  destination_label: string
  delivery_type: DeliveryType | null
  office_code: string | null
  weight: number
  quote: Quote | null
  price: number | null
  pdf_url_sealed: Buffer | null
  expected_delivery_date: string | null
  problems: Problem[]
  mismatches: ("cod_missing" | "cod_amount" | "payer" | "shipment_type")[]
  cod_amount: number | null
  cod_collected_amount: number | null
  cod_collected_at: Date | null
  cod_paid_amount: number | null
  cod_paid_at: Date | null
  money_transfer: boolean | null
  return_kind: "uncollected" | "refused" | "unknown" | null
  return_number: string | null
  unknown_status: string | null
  attempt: number
  attempted_at: Date | null
  claimed_until: Date | null
  sent_at: Date | null
  ready_at: Date | null
  delivered_at: Date | null
  returning_at: Date | null
  poll_at: Date | null
  poll_failures: number
  checked_at: Date | null
  printed_at: Date | null
  courier_request_id: string | null
  version: number
  created_by: string | null
  created_at: Date
}

/** Columns of a waybill; numbers come as numbers and dates as text. */
export const WAYBILL = `w.id, w.kind, w.order_id, w.order_display_id, w.fulfillment_id, w.return_of, w.return_id, w.reference,
  w.environment, w.sender_id, w.sender, w.state, w.parcel_state, w.shipment_number, w.draft, w.packing_list, w.receiver_name,
  w.receiver_phone, w.destination_label, w.delivery_type, w.office_code, w.weight::float8 AS weight, w.quote,
  w.price::float8 AS price, w.pdf_url_sealed, w.expected_delivery_date::text AS expected_delivery_date, w.problems, w.mismatches,
  w.cod_amount::float8 AS cod_amount, w.cod_collected_amount::float8 AS cod_collected_amount, w.cod_collected_at,
  w.cod_paid_amount::float8 AS cod_paid_amount, w.cod_paid_at, w.money_transfer, w.return_kind, w.return_number,
  w.unknown_status, w.attempt, w.attempted_at, w.claimed_until, w.sent_at, w.ready_at, w.delivered_at, w.returning_at,
  w.poll_at, w.poll_failures, w.checked_at, w.printed_at, w.courier_request_id, w.version, w.created_by, w.created_at`

/** @throws NOT_FOUND */
export const getWaybill = async (db: Db, id: string): Promise<WaybillRow> => {
  const found = await row<WaybillRow>(db, `SELECT ${WAYBILL} FROM bijou_econt_waybill w WHERE w.id = ?`, [id])
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such waybill.")
  }
  return found
}

/** Waybills by id, in no particular order; what is not there is left out. */
export const findWaybills = (db: Db, ids: readonly string[]): Promise<WaybillRow[]> =>
  rows<WaybillRow>(db, `SELECT ${WAYBILL} FROM bijou_econt_waybill w WHERE w.id = ANY (?::text[])`, [ids])

/** Waybills of an order, oldest first. */
export const waybillsOfOrder = (db: Db, orderId: string): Promise<WaybillRow[]> =>
  rows<WaybillRow>(
    db,
    `SELECT ${WAYBILL} FROM bijou_econt_waybill w WHERE w.order_id = ? ORDER BY w.created_at, w.id`,
    [orderId]
  )

/** Waybills of several orders, oldest first. */
export const waybillsOfOrders = (db: Db, orderIds: readonly string[]): Promise<WaybillRow[]> =>
  rows<WaybillRow>(
    db,
    `SELECT ${WAYBILL} FROM bijou_econt_waybill w WHERE w.order_id = ANY (?::text[]) ORDER BY w.created_at, w.id`,
    [orderIds]
  )

/** The waybill of a fulfilment that is not cancelled. */
export const waybillOfFulfillment = (db: Db, fulfillmentId: string): Promise<WaybillRow | undefined> =>
  row<WaybillRow>(
    db,
    `SELECT ${WAYBILL} FROM bijou_econt_waybill w WHERE w.fulfillment_id = ? AND w.fulfillment_id IS NOT NULL
        AND w.state <> 'cancelled'`,
    [fulfillmentId]
  )

/** Waybills that a return answers. */
export const findAnswered = async (db: Db, ids: readonly string[]): Promise<Set<string>> => {
  const found = await rows<{ return_of: string }>(
    db,
    `SELECT r.return_of FROM bijou_econt_waybill r
      WHERE r.return_of = ANY (?::text[]) AND r.return_of IS NOT NULL AND r.state <> 'cancelled'`,
    [ids]
  )
  return new Set(found.map(({ return_of }) => return_of))
}
