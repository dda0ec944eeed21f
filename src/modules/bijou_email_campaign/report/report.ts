import { REFUSALS } from "../../../contracts/email-campaign-delivery"
import type { CampaignReport, ComparedGroup } from "../../../contracts/email-campaign-report"
import type { Db } from "../../../lib/db"
import type { CampaignRow } from "../sql/campaigns"
import {
  type ComparedRow,
  type HourRow,
  type LinkRow,
  readCampaignLinks,
  readCompared,
  readHours,
  readOrders,
  readRevenue,
  readTally,
  type RevenueRow,
  type TallyRow,
} from "../sql/report"
import type { Metric } from "../sql/tally"

const HOURS = 168
const HOUR_MS = 3_600_000
const ORDERS = 50

const revenueOf = (found: readonly RevenueRow[]): CampaignReport["revenue"] =>
  found.map(({ currency_code, orders, amount }) => ({ currency_code, orders, amount: Number(amount) }))

const hasCurrency = (row: ComparedRow): row is ComparedRow & RevenueRow => row.currency_code !== null

/** One of the two groups of people. */
const groupOf = (people: number, found: readonly ComparedRow[]): ComparedGroup => ({
  people,
  buyers: Math.min(people, found.find((row) => !hasCurrency(row))?.buyers ?? 0),
  revenue: revenueOf(found.filter(hasCurrency)),
})

/** Links of all languages; one that leads to the same place from the same part is one. */
const linksOf = (links: readonly LinkRow[], tally: readonly TallyRow[]): CampaignReport["links"] => {
  const counts = new Map(tally.map(({ metric, detail, n }) => [`${metric} ${detail}`, n]))
  const merged = new Map<string, CampaignReport["links"][number]>()
  for (const { key, url, label, block_id } of links) {
    const place = `${block_id} ${url}`
    const before = merged.get(place)
    merged.set(place, {
      url,
      label: before?.label ?? (label || null),
      block_id: block_id || null,
      people: (before?.people ?? 0) + (counts.get(`link_people ${key}`) ?? 0),
      clicks: (before?.clicks ?? 0) + (counts.get(`link_clicks ${key}`) ?? 0),
    })
  }
  return [...merged.values()].toSorted((a, b) => b.people - a.people || b.clicks - a.clicks)
}

/** Hours from the first mail to the last thing that happened, those without anything included. */
const seriesOf = (found: readonly HourRow[]): CampaignReport["series"] => {
  const [first, last] = [found.at(0), found.at(-1)]
  if (!first || !last) {
    return []
  }
  const hours = new Map<number, CampaignReport["series"][number]>()
  for (let at = first.hour.getTime(); at <= last.hour.getTime(); at += HOUR_MS) {
    hours.set(at, { hour: new Date(at).toISOString(), sent: 0, opened: 0, clicked: 0, unsubscribed: 0, orders: 0 })
  }
  for (const { hour, metric, n } of found) {
    const row = hours.get(hour.getTime())
    if (row && metric in row) {
      row[metric as "sent" | "opened" | "clicked" | "unsubscribed" | "orders"] = n
    }
  }
  return [...hours.values()]
}

/**
 * What became of a campaign. It adds up counts that were kept while things happened, so a million recipients cost
 * no more than ten.
 */
export const readReport = async (db: Db, { id, number, status, chosen }: CampaignRow, now = new Date()): Promise<CampaignReport> => {
  const [tally, hours, links, revenue, orders, compared] = await Promise.all([
    readTally(db, number),
    readHours(db, number, HOURS),
    readCampaignLinks(db, id),
    readRevenue(db, number),
    readOrders(db, number, ORDERS),
    readCompared(db, number),
  ])
  const of = (metric: Metric, detail = ""): number => Math.max(0, tally.find((row) => row.metric === metric && row.detail === detail)?.n ?? 0)
  const bounced = { hard: of("bounced_hard"), soft: of("bounced_soft") }
  const sent = of("sent")
  const held = of("skipped", "holdout")
  const skipped = REFUSALS.map((reason) => ({ reason, count: of("skipped", reason) })).filter(({ count }) => count > 0)
  const refused = skipped.reduce((sum, { count }) => sum + count, 0)
  return {
    status,
    chosen,
    skipped,
    sent,
    delivered: Math.max(0, sent - bounced.hard - bounced.soft),
    failed: of("failed"),
    uncertain: of("uncertain"),
    tracked: of("tracked"),
    opened: { people: of("opened"), machines: of("opened_machine") },
    clicked: of("clicked"),
    links: linksOf(links, tally),
    unsubscribed: of("unsubscribed"),
    bounced,
    complained: of("complained"),
    revenue: revenueOf(revenue),
    orders: orders.map(({ amount, created_at, ...order }) => ({ ...order, amount: Number(amount), created_at: created_at.toISOString() })),
    comparison: held > 0 ? { held: groupOf(held, compared.filter(({ is_held }) => is_held)), others: groupOf(chosen - refused, compared.filter(({ is_held }) => !is_held)) } : null,
    series: seriesOf(hours),
    updated_at: now.toISOString(),
  }
}
