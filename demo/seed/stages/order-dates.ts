import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { amount, dated, iso, updateRows } from "../sql"
import type { PlannedOrder, WrittenOrder } from "./order-plan"

/** When something happened to an order for the last time. */
export const lastMoment = (plan: PlannedOrder): Date =>
  plan.returnedAt ?? plan.deliveredAt ?? plan.cancelledAt ?? plan.shippedAt ?? plan.packedAt ?? plan.placedAt

/** Says of each order line how many pieces were packed, sent, delivered and sent back. */
export const updateLines = async (db: Knex, orders: WrittenOrder[]): Promise<void> => {
  const rows = orders.flatMap(({ plan, itemIds }) =>
    plan.lines.map(({ quantity }, index) => ({
      item_id: itemIds[index],
      ...amount("fulfilled_quantity", plan.packedAt ? quantity : 0),
      ...amount("shipped_quantity", plan.shippedAt ? quantity : 0),
      ...amount("delivered_quantity", plan.deliveredAt ? quantity : 0),
      ...amount("return_received_quantity", plan.returnedAt ? quantity : 0),
      ...dated(plan.placedAt),
    }))
  )
  await updateRows(db, "order_item", "item_id", rows)
  await updateRows(db, "order_line_item", "id", rows.map(({ item_id, created_at, updated_at }) => ({ id: item_id, created_at, updated_at })))
}

/** Moves orders, their sums and their money into the past. */
export const updateOrders = async (db: Knex, orders: WrittenOrder[]): Promise<void> => {
  await updateRows(
    db,
    "order",
    "id",
    orders.map(({ id: orderId, plan }) => ({
      id: orderId,
      created_at: plan.placedAt.toISOString(),
      updated_at: lastMoment(plan).toISOString(),
      canceled_at: iso(plan.cancelledAt),
    }))
  )
  const returned = orders.filter(({ refund }) => refund > 0)
  await db.raw(
    `UPDATE order_summary AS target
     SET totals = target.totals || jsonb_build_object(
       'current_order_total', given.kept, 'pending_difference', 0, 'accounting_total', given.kept,
       'raw_current_order_total', jsonb_build_object('value', given.kept::text, 'precision', 20),
       'raw_accounting_total', jsonb_build_object('value', given.kept::text, 'precision', 20),
       'raw_pending_difference', jsonb_build_object('value', '0', 'precision', 20))
     FROM unnest(?::text[], ?::numeric[]) AS given(order_id, kept) WHERE target.order_id = given.order_id`,
    [returned.map(({ id: orderId }) => orderId), returned.map(({ plan, refund }) => Math.round((plan.total - refund) * 100) / 100)]
  )
  await updateRows(db, "order_summary", "order_id", orders.map(({ id: orderId, plan }) => ({ order_id: orderId, ...dated(plan.placedAt) })))
  const transactions = orders.flatMap(({ id: orderId, plan }) =>
    [plan.capturedAt, plan.returnedAt].filter((date) => date !== null).map((date) => ({ orderId, date }))
  )
  await db.raw(
    `UPDATE order_transaction AS target SET created_at = given.at, updated_at = given.at
     FROM unnest(?::text[], ?::text[], ?::timestamptz[]) AS given(order_id, reference, at)
     WHERE target.order_id = given.order_id AND target.reference = given.reference`,
    [
      transactions.map(({ orderId }) => orderId),
      transactions.map((_, index) => (transactions[index - 1]?.orderId === transactions[index].orderId ? "refund" : "capture")),
      transactions.map(({ date }) => date.toISOString()),
    ]
  )
}
