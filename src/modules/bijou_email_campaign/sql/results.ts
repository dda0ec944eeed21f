import { type Db, rows } from "../../../lib/db"
import type { Metric } from "./tally"

export type CountRow = { campaign: number; metric: Metric; n: number }
export type CampaignRevenueRow = { campaign: number; currency_code: string; amount: string }

/** How many agreed to tracking, opened and clicked, of several campaigns. */
export const readCounts = (db: Db, campaigns: readonly number[]): Promise<CountRow[]> =>
  rows<CountRow>(
    db,
    `SELECT y.campaign, y.metric, sum(y.n)::int AS n FROM bijou_email_tally y
      WHERE y.campaign = ANY (?::int[]) AND y.metric IN ('tracked', 'opened', 'clicked') AND y.detail = '' GROUP BY 1, 2`,
    [campaigns]
  )

/** What orders brought, of several campaigns, by currency. */
export const readRevenues = (db: Db, campaigns: readonly number[]): Promise<CampaignRevenueRow[]> =>
  rows<CampaignRevenueRow>(
    db,
    `SELECT a.campaign, a.currency_code, sum(a.amount)::text AS amount FROM bijou_email_attribution a
      WHERE a.campaign = ANY (?::int[]) AND a.canceled_at IS NULL GROUP BY 1, 2 ORDER BY 1, count(*) DESC, 2`,
    [campaigns]
  )
