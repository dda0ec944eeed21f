import type { ATTENTION, ShipmentFilter } from "../../../contracts/econt-shipment"
import { encodeCursor } from "../../../lib/cursor"
import { Conditions, type Db, likePattern, rows } from "../../../lib/db"
import { ATTENTION_OF, attentionSql } from "./attention"
import { decodeMomentCursor, exactly } from "./cursor"
import { WAYBILL, type WaybillRow } from "./waybill-row"

/** A waybill as the desk lists it. */
export type ShipmentRow = WaybillRow & { attention: (typeof ATTENTION)[number][]; at: string }
export type ShipmentPage = { found: ShipmentRow[]; nextCursor: string | null }

const COD: Record<NonNullable<ShipmentFilter["cod"]>, string> = {
  with: "w.cod_amount IS NOT NULL",
  without: "w.cod_amount IS NULL",
  expected: `w.cod_amount IS NOT NULL AND w.cod_collected_at IS NULL AND w.cod_paid_at IS NULL AND w.state = 'created'
             AND w.parcel_state NOT IN ('returned', 'cancelled', 'destroyed')`,
  collected: "w.cod_amount IS NOT NULL AND w.cod_collected_at IS NOT NULL AND w.cod_paid_at IS NULL",
  paid: "w.cod_amount IS NOT NULL AND w.cod_paid_at IS NOT NULL",
}

/** `#7` is one order's number; the index knows three letters in a row, and of a shorter text the beginning of a word. */
const searchPattern = (word: string): string => {
  if (/^#\d+$/.test(word)) {
    return likePattern(`${word} `)
  }
  return likePattern([...word].length < 3 ? ` ${word}` : word)
}

/** Conditions of a filter, without what stands out. */
const conditionsOf = (filter: ShipmentFilter): Conditions => {
  const where = new Conditions()
  where.anyOf("w.state", "text", filter.state)
  where.anyOf("w.parcel_state", "text", filter.parcel_state)
  where.anyOf("w.delivery_type", "text", filter.delivery_type)
  if (filter.kind) where.add("w.kind = ?", filter.kind)
  if (filter.sender_id) where.add("w.sender_id = ?", filter.sender_id)
  if (filter.cod) where.add(COD[filter.cod])
  if (filter.courier) where.add(`w.courier_request_id IS ${filter.courier === "none" ? "" : "NOT "}NULL`)
  if (filter.printed !== undefined) where.add(`w.printed_at IS ${filter.printed ? "NOT " : ""}NULL`)
  if (filter.created_from) where.add("w.created_at >= ?::date::timestamp AT TIME ZONE 'Europe/Sofia'", filter.created_from)
  if (filter.created_to) where.add("w.created_at < (?::date + 1)::timestamp AT TIME ZONE 'Europe/Sofia'", filter.created_to)
  for (const word of filter.q?.split(/\s+/).filter(Boolean) ?? []) {
    where.add("w.search LIKE ?", searchPattern(word))
  }
  return where
}

/** One page of the desk, newest first: as quick at the ten-thousandth row as at the first. @throws INVALID_DATA for a wrong cursor */
export const listShipments = async (
  db: Db,
  { cursor, limit, ...filter }: ShipmentFilter & { cursor?: string; limit: number }
): Promise<ShipmentPage> => {
  const where = conditionsOf(filter)
  if (cursor) {
    where.add("(w.created_at, w.id) < (?::timestamptz, ?)", ...decodeMomentCursor(cursor))
  }
  const standsOut = filter.attention && attentionSql(filter.attention, where, limit + 1)
  const condition = standsOut ? `w.id IN (${standsOut.sql})` : where.sql || "true"
  const found = await rows<ShipmentRow>(
    db,
    `SELECT ${WAYBILL}, ${ATTENTION_OF} AS attention, ${exactly("w.created_at")} AS at
       FROM bijou_econt_waybill w WHERE ${condition} ORDER BY w.created_at DESC, w.id DESC LIMIT ?`,
    [...(standsOut ?? where).bindings, limit + 1]
  )
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { found: page, nextCursor: last && found.length > limit ? encodeCursor(last.at, last.id) : null }
}
