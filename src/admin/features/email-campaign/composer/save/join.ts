import type { CampaignContent } from "../../../../../contracts/email-campaign-campaign"
import { LOCALES } from "../../../../../contracts/shared"

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)

/**
 * Both sides of what two people wrote, where each wrote another language.
 * @returns null where both changed the same one
 */
export const joinContent = (base: CampaignContent, mine: CampaignContent, theirs: CampaignContent): CampaignContent | null => {
  const documents: CampaignContent["documents"] = {}
  for (const locale of LOCALES) {
    const [before, own, other] = [base, mine, theirs].map((content) => content.documents[locale])
    if (!same(own, before) && !same(other, before) && !same(own, other)) {
      return null
    }
    const joined = same(own, before) ? other : own
    if (joined) {
      documents[locale] = joined
    }
  }
  const standard = same(mine.standard_locale, base.standard_locale) ? theirs.standard_locale : mine.standard_locale
  return { standard_locale: standard, documents }
}
