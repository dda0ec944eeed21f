import { type Db, row, rows } from "../../../lib/db"
import { HIT_CLASSES, HIT_KINDS } from "../../../mail/tracking"
import { STATUS } from "./status"

/** An order as it was placed. */
export type PlacedOrder = {
  id: string
  display_id: number
  email: string | null
  customer_id: string | null
  currency_code: string
  amount: number
  placed_at: Date
  /** Promotions it was placed with. */
  promotion_ids: string[]
}

/** Which campaign brought an order. */
export type Credit = { rule: "click" | "coupon"; campaign: number; delivery_id: string | null }

/** Contacts of who ordered: of the address, or else of the customer. */
export const buyersOf = async (db: Db, norm: string | null, customerId: string | null): Promise<string[]> => {
  const found = await rows<{ id: string; is_address: boolean }>(
    db,
    `SELECT c.id::text AS id, c.email_norm IS NOT DISTINCT FROM ? AS is_address FROM bijou_email_contact c
      WHERE c.erased_at IS NULL AND (c.email_norm = ? OR c.customer_id = ?)`,
    [norm, norm, customerId]
  )
  const named = found.filter(({ is_address }) => is_address)
  return (named.length > 0 ? named : found).map(({ id }) => id)
}

/** The mail of which a contact has followed a link last, within so many days before the order. */
export const lastClick = (db: Db, contactIds: readonly string[], placedAt: Date, days: number): Promise<Credit | undefined> =>
  row<Credit>(
    db,
    `SELECT 'click' AS rule, d.campaign, d.id::text AS delivery_id FROM bijou_email_delivery d
       JOIN bijou_email_event e ON e.delivery_id = d.id AND e.kind = ${HIT_KINDS.indexOf("click")} AND e.class = ${HIT_CLASSES.indexOf("human")}
      WHERE d.contact_id = ANY (?::bigint[]) AND d.clicked_at IS NOT NULL AND e.at <= ?::timestamptz AND e.at > ?::timestamptz - make_interval(days => ?)
      ORDER BY e.at DESC LIMIT 1`,
    [contactIds, placedAt, placedAt, days]
  )

/** The mail a contact has had of a campaign. */
export const deliveryOf = async (db: Db, campaign: number, contactId: string): Promise<string | null> =>
  (await row<{ id: string }>(db, "SELECT d.id::text AS id FROM bijou_email_delivery d WHERE d.contact_id = ?::bigint AND d.campaign = ?", [contactId, campaign]))?.id ?? null

/** Writes down what brought an order, once. @returns whether it is new */
export const credit = async (db: Db, order: PlacedOrder, { rule, campaign, delivery_id }: Credit): Promise<boolean> =>
  (await row(
    db,
    `INSERT INTO bijou_email_attribution (order_id, display_id, campaign, delivery_id, rule, amount, currency_code, placed_at)
     VALUES (?, ?, ?, ?::bigint, ?, ?, ?, ?) ON CONFLICT (order_id) DO NOTHING RETURNING 1`,
    [order.id, order.display_id, campaign, delivery_id, rule, order.amount, order.currency_code, order.placed_at]
  )) !== undefined

/**
 * Writes an order down for the campaigns that hold somebody back and have chosen its buyer, until so many days after the
 * last mail: to be compared, whether they were written to or not.
 */
export const noteComparedOrder = async (db: Db, order: PlacedOrder, contactIds: readonly string[], days: number): Promise<void> => {
  await rows(
    db,
    `INSERT INTO bijou_email_compared_order (order_id, campaign, delivery_id, is_held, amount, currency_code, placed_at)
     SELECT DISTINCT ON (k.number) ?, k.number, d.id, d.status = ${STATUS.skipped}, ?::numeric, ?, ?::timestamptz
       FROM bijou_email_delivery d JOIN bijou_email_campaign k ON k.number = d.campaign
      WHERE d.contact_id = ANY (?::bigint[]) AND (d.status NOT IN (${STATUS.skipped}, ${STATUS.suppressed}) OR d.reason = 'holdout')
        AND (k.audience->>'holdout_percent')::int > 0 AND k.started_at <= ?::timestamptz
        AND coalesce(k.finished_at, 'infinity') > ?::timestamptz - make_interval(days => ?)
      ORDER BY k.number, d.id
     ON CONFLICT DO NOTHING`,
    [order.id, order.amount, order.currency_code, order.placed_at, contactIds, order.placed_at, order.placed_at, days]
  )
}

/** An order that was cancelled brought nothing. */
export const takeBackOrder = async (db: Db, orderId: string): Promise<void> => {
  for (const table of ["bijou_email_attribution", "bijou_email_compared_order"]) {
    await rows(db, `UPDATE ${table} SET canceled_at = now() WHERE order_id = ? AND canceled_at IS NULL`, [orderId])
  }
}
