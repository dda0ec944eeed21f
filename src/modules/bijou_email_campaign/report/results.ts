import type { CampaignResults } from "../../../contracts/email-campaign-campaign"
import type { Db } from "../../../lib/db"
import { readCounts, readRevenues } from "../sql/results"
import type { Metric } from "../sql/tally"

/** What campaigns brought, by their numbers: two statements, however many they are. */
export const readResults = async (db: Db, campaigns: readonly number[]): Promise<Map<number, CampaignResults>> => {
  if (campaigns.length === 0) {
    return new Map()
  }
  const [counts, revenues] = await Promise.all([readCounts(db, campaigns), readRevenues(db, campaigns)])
  const known = new Map(counts.map(({ campaign, metric, n }) => [`${campaign} ${metric}`, n]))
  return new Map(
    campaigns.map((campaign) => {
      const of = (metric: Metric): number => Math.max(0, known.get(`${campaign} ${metric}`) ?? 0)
      const revenue = revenues.filter((row) => row.campaign === campaign).map(({ currency_code, amount }) => ({ currency_code, amount: Number(amount) }))
      return [campaign, { tracked: of("tracked"), opened: of("opened"), clicked: of("clicked"), revenue }]
    })
  )
}
