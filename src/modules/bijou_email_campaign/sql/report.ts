import { type Db, rows } from "../../../lib/db"
import type { Metric } from "./tally"

export type TallyRow = { metric: Metric; detail: string; n: number }
export type HourRow = { hour: Date; metric: Metric | "orders"; n: number }
export type LinkRow = { key: string; url: string; label: string; block_id: string }
export type RevenueRow = { currency_code: string; orders: number; amount: string }
export type ComparedRow = { is_held: boolean; currency_code: string | null; buyers: number; orders: number; amount: string }
export type OrderRow = { id: string; display_id: number; currency_code: string; amount: string; created_at: Date }

/** All counts of a campaign. */
export const readTally = (db: Db, campaign: number): Promise<TallyRow[]> =>
  rows<TallyRow>(db, "SELECT y.metric, y.detail, sum(y.n)::int AS n FROM bijou_email_tally y WHERE y.campaign = ? GROUP BY 1, 2", [campaign])

/** Counts by the hour, of so many hours from the first mail on. */
export const readHours = (db: Db, campaign: number, hours: number): Promise<HourRow[]> =>
  rows<HourRow>(
    db,
    `WITH counted AS (
       SELECT y.hour, y.metric, sum(y.n)::int AS n FROM bijou_email_tally y
        WHERE y.campaign = ? AND y.metric IN ('sent', 'opened', 'clicked', 'unsubscribed') GROUP BY 1, 2
       UNION ALL
       SELECT date_trunc('hour', a.placed_at), 'orders', count(*)::int FROM bijou_email_attribution a WHERE a.campaign = ? AND a.canceled_at IS NULL GROUP BY 1
     ), first AS (SELECT min(hour) AS hour FROM counted WHERE metric = 'sent')
     SELECT c.hour, c.metric, c.n FROM counted c, first f WHERE c.hour >= f.hour AND c.hour < f.hour + make_interval(hours => ?) ORDER BY c.hour`,
    [campaign, campaign, hours]
  )

/** Links of all languages of a campaign. */
export const readCampaignLinks = (db: Db, campaignId: string): Promise<LinkRow[]> =>
  rows<LinkRow>(
    db,
    `SELECT m.id || ':' || l.index AS key, l.url, l.label, l.block_id FROM bijou_email_message m JOIN bijou_email_link l ON l.message_id = m.id
      WHERE m.campaign_id = ? AND l.url LIKE 'http%' ORDER BY m.id, l.index`,
    [campaignId]
  )

/** What orders brought, by currency. */
export const readRevenue = (db: Db, campaign: number): Promise<RevenueRow[]> =>
  rows<RevenueRow>(
    db,
    `SELECT a.currency_code, count(*)::int AS orders, sum(a.amount)::text AS amount FROM bijou_email_attribution a
      WHERE a.campaign = ? AND a.canceled_at IS NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
    [campaign]
  )

/** What those held back and the others ordered, by currency; how many ordered at all is in the row without one. */
export const readCompared = (db: Db, campaign: number): Promise<ComparedRow[]> =>
  rows<ComparedRow>(
    db,
    `SELECT o.is_held, o.currency_code, count(DISTINCT coalesce(o.delivery_id::text, o.order_id))::int AS buyers, count(*)::int AS orders, sum(o.amount)::text AS amount
       FROM bijou_email_compared_order o WHERE o.campaign = ? AND o.canceled_at IS NULL
      GROUP BY GROUPING SETS ((o.is_held), (o.is_held, o.currency_code)) ORDER BY orders DESC, o.currency_code`,
    [campaign]
  )

/** The newest orders of a campaign. */
export const readOrders = (db: Db, campaign: number, limit: number): Promise<OrderRow[]> =>
  rows<OrderRow>(
    db,
    `SELECT a.order_id AS id, a.display_id, a.currency_code, a.amount::text AS amount, a.placed_at AS created_at FROM bijou_email_attribution a
      WHERE a.campaign = ? AND a.canceled_at IS NULL ORDER BY a.placed_at DESC LIMIT ?`,
    [campaign, limit]
  )
