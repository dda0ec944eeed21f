import type { CampaignDTO, MedusaContainer, PromotionDTO } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { BlockOf } from "../../contracts/email-campaign-block"
import type { EmailDocument } from "../../contracts/email-campaign-document"
import type { Locale } from "../../contracts/shared"
import { isInForce, type PromotionFacts } from "../../mail/checks/promotions"
import type { CheckFacts } from "../../mail/checks/types"
import { walkBlocks } from "../../mail/document/walk"
import { type BlockSet, copyTerms, type CouponTerms } from "../../modules/bijou_email_campaign"

type Document = Pick<EmailDocument, "rows">
type Coupon = BlockOf<"coupon">

const PATTERN = [
  "application_method",
  "application_method.target_rules",
  "application_method.target_rules.values",
  "application_method.buy_rules",
  "application_method.buy_rules.values",
  "rules",
  "rules.values",
  "campaign",
  "campaign.budget",
]

const couponsIn = (document: Document): Coupon[] => [...walkBlocks(document)].flatMap(({ block }) => (block.type === "coupon" ? [block] : []))

const factsOf = ({ status, limit, used, campaign }: PromotionDTO): PromotionFacts => ({
  status: status ?? "draft",
  limit: limit ?? null,
  used: used ?? 0,
  starts_at: campaign?.starts_at ? new Date(campaign.starts_at) : null,
  ends_at: campaign?.ends_at ? new Date(campaign.ends_at) : null,
  budget: campaign?.budget?.limit ? { limit: Number(campaign.budget.limit), used: Number(campaign.budget.used ?? 0) } : null,
})

/**
 * What the checks have to know of the coupons of a mail: whether each promotion can be used when it is sent.
 * @param document with its saved blocks in their places
 */
export const readCouponFacts = async (container: MedusaContainer, document: Document, sendAt: Date): Promise<Pick<CheckFacts, "promotions" | "codes">> => {
  const coupons = couponsIn(document)
  const ids = coupons.flatMap(({ code }) => (code.kind === "unique" ? [code.promotion_id] : []))
  const codes = coupons.flatMap(({ code }) => (code.kind === "static" && code.code ? [code.code] : []))
  const shop = container.resolve(Modules.PROMOTION)
  const relations = ["campaign", "campaign.budget"]
  const patterns = ids.length > 0 ? await shop.listPromotions({ id: ids }, { relations, take: ids.length }) : []
  const named = codes.length > 0 ? await shop.listPromotions({ code: codes }, { relations, take: codes.length }) : []
  return {
    promotions: Object.fromEntries(patterns.map((promotion) => [promotion.id, isInForce(factsOf(promotion), sendAt, "pattern")])),
    codes: Object.fromEntries(named.map((promotion) => [promotion.code ?? "", isInForce(factsOf(promotion), sendAt, "code")])),
  }
}

const latest = (moments: (Date | null)[]): Date | null => moments.reduce((found, at) => (at && (!found || at > found) ? at : found), null)
const earliest = (moments: (Date | null)[]): Date | null => moments.reduce((found, at) => (at && (!found || at < found) ? at : found), null)
const momentOf = (text: string | Date | null | undefined): Date | null => (text ? new Date(text) : null)

/** A promotion campaign with these dates; made once under its name, and brought up to date. */
export const datedCampaign = async (container: MedusaContainer, identifier: string, name: string, dates: { starts_at: Date | null; ends_at: Date | null }): Promise<string> => {
  const shop = container.resolve(Modules.PROMOTION)
  const [known] = await shop.listCampaigns({ campaign_identifier: [identifier] }, { take: 1 })
  if (known) {
    await shop.updateCampaigns({ id: known.id, ...dates })
    return known.id
  }
  const made: CampaignDTO = await shop.createCampaigns({ name, campaign_identifier: identifier, ...dates })
  return made.id
}

/** What one of its coupon blocks hands out. */
const termsOf = async (container: MedusaContainer, { id, code, starts_at, expires_at }: Coupon & { code: { kind: "unique" } }, campaign: { number: number; name: string }, locale: Locale): Promise<CouponTerms> => {
  const [pattern] = await container.resolve(Modules.PROMOTION).listPromotions({ id: code.promotion_id }, { relations: PATTERN, take: 1 })
  if (!pattern || !isInForce(factsOf(pattern), new Date(), "pattern")) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The promotion of a coupon is gone or switched off: choose another one.")
  }
  const own = pattern.campaign
  if (!starts_at && !expires_at) {
    return copyTerms(pattern, own?.id ?? null)
  }
  if (own?.budget) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The promotion "${pattern.code}" belongs to a campaign with a budget, whose dates count: take the dates out of the coupon, or choose another promotion.`
    )
  }
  const campaignId = await datedCampaign(container, `email-${campaign.number}-${locale}-${id}`, `${campaign.name} (${locale})`, {
    starts_at: latest([momentOf(starts_at), momentOf(own?.starts_at)]),
    ends_at: earliest([momentOf(expires_at), momentOf(own?.ends_at)]),
  })
  return copyTerms(pattern, campaignId)
}

/**
 * What the coupon blocks of one language hand out, read once: whatever becomes of the promotion they
 * are copied from, all recipients get the same.
 * @param document with its saved blocks in their places
 * @throws NOT_ALLOWED for a promotion that cannot be copied
 */
export const readBlockSets = async (
  container: MedusaContainer,
  document: Document,
  campaign: { number: number; name: string },
  locale: Locale
): Promise<BlockSet[]> => {
  const sets: BlockSet[] = []
  for (const block of couponsIn(document)) {
    if (block.code.kind === "unique") {
      sets.push({ locale, block_id: block.id, terms: await termsOf(container, { ...block, code: block.code }, campaign, locale) })
    }
  }
  return sets
}
