import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { createRandom } from "../random"
import { insertRows, iso, type Row } from "../sql"
import type { WrittenOrder } from "../stages/order-plan"

const DAY_MS = 24 * 60 * 60 * 1000
const LEVA = 1.95583
/** Parcels of the last autumn before the suite. */
const COUNT = 60
/** Leva until the end of 2025. */
const EURO_SINCE = Date.parse("2026-01-01T00:00:00+02:00")
/** Not those of the sandbox, so that no number is there twice. */
const FIRST_NUMBER = 1051300000000

const columnsOf = (order: WrittenOrder, index: number): Row => {
  const random = createRandom(`earlier-${index}`)
  const { customer, shippedAt, deliveredAt, packedAt, total, capturedAt } = order.plan
  const isLeva = (packedAt?.getTime() ?? 0) < EURO_SINCE
  const hasCod = capturedAt?.getTime() === deliveredAt?.getTime()
  const paidAt = hasCod && deliveredAt ? new Date(deliveredAt.getTime() + 5 * DAY_MS) : null
  const inCurrency = (euro: number): number => Math.round(euro * (isLeva ? LEVA : 1) * 100) / 100
  return {
    id: `ecsh_${String(index).padStart(4, "0")}`,
    order_id: order.id,
    delivery_type: "address",
    address_city: customer.address.city,
    address_postal_code: customer.address.postalCode,
    address_line1: customer.address.street,
    recipient_first_name: customer.firstName,
    recipient_last_name: customer.lastName,
    recipient_phone: customer.phone,
    cod_amount: hasCod ? inCurrency(total) : null,
    shipping_cost: inCurrency(random.int(35, 72) / 10),
    shipping_cost_currency: isLeva ? "BGN" : "EUR",
    status: "delivered",
    waybill_number: String(FIRST_NUMBER + index),
    short_status: "Доставена",
    send_time: iso(shippedAt),
    delivery_time: iso(deliveredAt),
    cod_collected_time: hasCod ? iso(deliveredAt) : null,
    cod_paid_time: iso(paidAt),
    created_at: iso(packedAt),
  }
}

/** What a table holds after some years: a draft nobody sent, a mistyped number, an order that is gone, no phone. */
const FLAWS: Row[] = [
  { waybill_number: null, status: "draft", short_status: null },
  { waybill_number: "няма" },
  { order_id: "order_01HXGONE0000000000000000" },
  { recipient_phone: null },
  { waybill_number: null, status: "error", short_status: null },
]

/** Leaves the table an earlier module of the shop would have left, so that its import can be tried. */
export const leaveEarlierShipments = async (db: Knex, orders: readonly WrittenOrder[]): Promise<void> => {
  await db.raw(
    `CREATE TABLE econt_shipment (
       id text PRIMARY KEY, order_id text, delivery_type text, office_code text, office_name text, address_city text,
       address_postal_code text, address_line1 text, recipient_first_name text, recipient_last_name text, recipient_phone text,
       cod_amount numeric, shipping_cost numeric, shipping_cost_currency text, status text, waybill_number text, short_status text,
       tracking_events jsonb, send_time timestamptz, delivery_time timestamptz, cod_collected_time timestamptz,
       cod_paid_time timestamptz, created_at timestamptz, deleted_at timestamptz)`
  )
  const delivered = orders.filter(({ plan }) => plan.state === "delivered" && !plan.delivery && plan.packedAt)
  const rows = delivered.slice(-COUNT).map(columnsOf)
  await insertRows(
    db,
    "econt_shipment",
    rows.map((row, index) => ({ ...row, ...(index % 12 === 5 ? FLAWS[Math.floor(index / 12) % FLAWS.length] : {}) }))
  )
}
