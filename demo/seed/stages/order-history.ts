import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { methodData } from "../econt/deliveries"
import { amount, dated, insertRows, iso, type Row } from "../sql"
import { lastMoment, updateLines, updateOrders } from "./order-dates"
import type { WrittenOrder } from "./order-plan"
import type { Shop } from "./shop"

const PROVIDER = "pp_system_default"

const id = (prefix: string): string => generateEntityId(undefined, prefix)

/** Collects rows of many tables, so that each table is written at once. */
const createLedger = () => {
  const tables = new Map<string, Row[]>()
  return {
    add: (table: string, row: Row): void => {
      const rows = tables.get(table) ?? []
      rows.push(row)
      tables.set(table, rows)
    },
    flush: async (db: Knex, order: string[]): Promise<void> => {
      for (const table of order) {
        await insertRows(db, table, tables.get(table) ?? [])
      }
    },
  }
}

type Ledger = ReturnType<typeof createLedger>

const addPayment = (ledger: Ledger, { id: orderId, plan, refund }: WrittenOrder): void => {
  const collection = id("pay_col")
  const session = id("payses")
  const payment = id("pay")
  const captured = plan.capturedAt ? plan.total : 0
  const cancelled = plan.cancelledAt !== null
  const stamp = dated(plan.placedAt)
  ledger.add("payment_collection", {
    id: collection,
    currency_code: "eur",
    ...amount("amount", plan.total),
    ...amount("authorized_amount", cancelled ? 0 : plan.total),
    ...amount("captured_amount", captured),
    ...amount("refunded_amount", refund),
    status: cancelled ? "canceled" : captured ? "completed" : "authorized",
    completed_at: iso(plan.capturedAt),
    ...stamp,
  })
  ledger.add("order_payment_collection", { id: id("ordpay"), order_id: orderId, payment_collection_id: collection, ...stamp })
  ledger.add("payment_session", {
    id: session,
    currency_code: "eur",
    ...amount("amount", plan.total),
    provider_id: PROVIDER,
    data: {},
    context: {},
    status: cancelled ? "canceled" : captured ? "captured" : "authorized",
    authorized_at: iso(plan.placedAt),
    payment_collection_id: collection,
    ...stamp,
  })
  ledger.add("payment", {
    id: payment,
    ...amount("amount", plan.total),
    currency_code: "eur",
    provider_id: PROVIDER,
    data: {},
    captured_at: iso(plan.capturedAt),
    canceled_at: iso(plan.cancelledAt),
    payment_collection_id: collection,
    payment_session_id: session,
    ...stamp,
  })
  if (plan.capturedAt) {
    ledger.add("capture", { id: id("capt"), ...amount("amount", plan.total), payment_id: payment, ...dated(plan.capturedAt) })
  }
  if (plan.returnedAt && refund > 0) {
    ledger.add("refund", { id: id("ref"), ...amount("amount", refund), payment_id: payment, ...dated(plan.returnedAt) })
  }
}

const addParcel = (ledger: Ledger, shop: Shop, { id: orderId, plan, itemIds, fulfillmentId: fulfillment }: WrittenOrder): void => {
  if (!plan.packedAt) {
    return
  }
  const address = id("fuladdr")
  const { customer, delivery } = plan
  const stamp = { created_at: plan.packedAt.toISOString(), updated_at: lastMoment(plan).toISOString() }
  ledger.add("fulfillment_address", {
    id: address,
    first_name: customer.firstName,
    last_name: customer.lastName,
    phone: customer.phone,
    address_1: customer.address.street,
    city: customer.address.city,
    postal_code: customer.address.postalCode,
    province: customer.address.province,
    country_code: "bg",
    ...stamp,
  })
  ledger.add("fulfillment", {
    id: fulfillment,
    location_id: shop.stockLocationId,
    packed_at: iso(plan.packedAt),
    shipped_at: iso(plan.shippedAt),
    delivered_at: iso(plan.deliveredAt),
    data: delivery ? { ...methodData(delivery), fulfillment_id: fulfillment } : {},
    provider_id: delivery ? "econt_econt" : "manual_manual",
    shipping_option_id: (delivery ? shop.econtOptions[delivery.type] : shop.shippingOptions[plan.shippingIndex]).id,
    delivery_address_id: address,
    requires_shipping: true,
    ...stamp,
  })
  ledger.add("order_fulfillment", { id: id("ordful"), order_id: orderId, fulfillment_id: fulfillment, ...stamp })
  plan.lines.forEach(({ variant, quantity }, index) =>
    ledger.add("fulfillment_item", {
      id: id("fulit"),
      title: variant.productTitle,
      sku: variant.sku,
      barcode: "",
      ...amount("quantity", quantity),
      line_item_id: itemIds[index],
      inventory_item_id: variant.inventoryItemId,
      fulfillment_id: fulfillment,
      ...stamp,
    })
  )
  if (plan.shippedAt && !delivery) {
    ledger.add("fulfillment_label", {
      id: id("fulla"),
      tracking_number: `BG${String(Math.floor(plan.shippedAt.getTime() / 1000)).slice(-9)}`,
      tracking_url: "#",
      label_url: "#",
      fulfillment_id: fulfillment,
      ...dated(plan.shippedAt),
    })
  }
}

const addReturn = (ledger: Ledger, shop: Shop, number: number, { id: orderId, plan, itemIds, refund }: WrittenOrder): void => {
  if (!plan.returnedAt) {
    return
  }
  const returnId = id("return")
  ledger.add("return", {
    id: returnId,
    order_id: orderId,
    order_version: 1,
    display_id: number,
    status: "received",
    no_notification: true,
    ...amount("refund_amount", refund),
    requested_at: iso(plan.deliveredAt),
    received_at: iso(plan.returnedAt),
    location_id: shop.stockLocationId,
    created_at: iso(plan.deliveredAt),
    updated_at: iso(plan.returnedAt),
  })
  plan.lines.forEach(({ quantity }, index) =>
    ledger.add("return_item", {
      id: id("retitem"),
      return_id: returnId,
      item_id: itemIds[index],
      ...amount("quantity", quantity),
      ...amount("received_quantity", quantity),
      ...amount("damaged_quantity", 0),
      ...dated(plan.returnedAt!),
    })
  )
}

const TABLES = [
  "payment_collection",
  "order_payment_collection",
  "payment_session",
  "payment",
  "capture",
  "refund",
  "fulfillment_address",
  "fulfillment",
  "order_fulfillment",
  "fulfillment_item",
  "fulfillment_label",
  "return",
  "return_item",
]

/**
 * Writes what happened to each order after it was placed. The steps a person would take through
 * the admin are dated today; a shop of two years needs them in the past.
 */
export const writeHistory = async (container: MedusaContainer, shop: Shop, orders: WrittenOrder[]): Promise<void> => {
  const db: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const ledger = createLedger()
  let returns = 0
  for (const order of orders) {
    addPayment(ledger, order)
    addParcel(ledger, shop, order)
    if (order.plan.returnedAt) {
      returns += 1
    }
    addReturn(ledger, shop, returns, order)
  }
  await ledger.flush(db, TABLES)
  await db.raw("SELECT setval(pg_get_serial_sequence('\"return\"', 'display_id'), ?)", [Math.max(returns, 1)])
  await updateLines(db, orders)
  await updateOrders(db, orders)
}
