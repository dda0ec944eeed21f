import type { Db } from "../../../lib/db"
import { exhaustedGroups, giveTokens, takeTokens } from "../sql/buckets"
import type { CampaignRow } from "../sql/campaigns"
import { type Claim, claim, type Leases, release } from "../sql/claims"
import type { Restraint } from "../sql/refusal"

/** Tokens of a campaign that is spread out. */
export const campaignScope = (number: number): string => `campaign:${number}`

/** Takes recipients of one campaign as the limits of all processes together allow. */
export const takeRecipients = async (
  db: Db,
  campaign: CampaignRow & { provider_id: string },
  wanted: number,
  scopes: ReadonlySet<string>,
  restraint: Restraint,
  leases: Leases
): Promise<{ claims: Claim[]; isDry: boolean }> => {
  const limits = ["all", campaignScope(campaign.number)].filter((scope) => scopes.has(scope))
  let granted = wanted
  const taken: { scope: string; tokens: number }[] = []
  for (const scope of limits) {
    const tokens = await takeTokens(db, campaign.provider_id, scope, granted)
    taken.push({ scope, tokens })
    granted = tokens
  }
  const giveBack = async (used: number): Promise<void> => {
    for (const { scope, tokens } of taken) {
      if (tokens > used) {
        await giveTokens(db, campaign.provider_id, scope, tokens - used)
      }
    }
  }
  if (granted === 0) {
    await giveBack(0)
    return { claims: [], isDry: true }
  }
  const grouped = [...scopes].filter((scope) => scope.startsWith("group:"))
  const exhausted = grouped.length > 0 ? await exhaustedGroups(db, campaign.provider_id) : []
  const { claims, refused } = await claim(db, { campaign: campaign.number, limit: granted, exhausted, restraint, leases })
  const kept = grouped.length > 0 ? await withinGroups(db, campaign.provider_id, claims, scopes) : claims
  await giveBack(kept.length)
  return { claims: kept, isDry: claims.length + refused < granted }
}

/** Recipients of domains whose tokens do not reach go back to the queue for a moment. */
const withinGroups = async (db: Db, providerId: string, claims: readonly Claim[], scopes: ReadonlySet<string>): Promise<Claim[]> => {
  const groups = new Map<number, Claim[]>()
  for (const one of claims) {
    groups.set(one.domain_group, [...(groups.get(one.domain_group) ?? []), one])
  }
  const kept: Claim[] = []
  for (const [group, members] of groups) {
    const scope = `group:${group}`
    const tokens = scopes.has(scope) ? await takeTokens(db, providerId, scope, members.length) : members.length
    kept.push(...members.slice(0, tokens))
    if (tokens < members.length) {
      await release(db, members.slice(tokens), 1)
    }
  }
  return kept
}
