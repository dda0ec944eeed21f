import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { Campaign } from "../../../../contracts/email-campaign-campaign"
import type { AudienceCount } from "../../../../contracts/email-campaign-sending"
import { LOCALES } from "../../../../contracts/shared"
import { useText } from "../../../lib/text"
import { campaignQueries } from "../api/campaigns"
import { sendingQueries } from "../api/sending"
import { findingSentence } from "../shared/finding-sentence"
import type { Told } from "./components/finding-list"

/** What stands in the way of a campaign besides its mails. */
const useMissing = (campaign: Campaign, count: AudienceCount | undefined): Told[] => {
  const { t } = useText()
  const providers = useQuery(sendingQueries.providers()).data
  const provider = providers?.find(({ id, is_standard }) => (campaign.provider_id ? id === campaign.provider_id : is_standard))
  const stop = (sentence: string): Told => ({ level: "stop", sentence, language: null })
  const isWritten = campaign.content?.documents[campaign.content.standard_locale] !== undefined
  return [
    ...(isWritten ? [] : [stop(t("email_campaign_page.checks.not_written"))]),
    ...(campaign.sender ? [] : [stop(t("email_campaign_page.checks.no_sender"))]),
    ...(providers && provider?.state !== "active" ? [stop(t("email_campaign_page.checks.no_provider"))] : []),
    ...(count?.mailable === 0 ? [stop(t("email_campaign_page.checks.nobody"))] : []),
  ]
}

/** All that is told of a campaign before it is sent at a moment; its links and the filter of spam are asked when it is wanted. */
export const useFindings = (campaign: Campaign, sendAt: string | null, count: AudienceCount | undefined) => {
  const { t, language } = useText()
  const [probed, setProbed] = useState<number | null>(null)
  const isDeep = probed === campaign.version
  const query = useQuery(campaignQueries.checks(campaign.id, campaign.version, sendAt, isDeep))
  const missing = useMissing(campaign, count)
  const one = LOCALES.filter((locale) => campaign.content?.documents[locale]).length < 2
  const told: Told[] = (query.data ?? []).flatMap(({ locale, findings }) =>
    findings.map((finding) => ({
      level: finding.level,
      sentence: findingSentence(t, language, finding),
      language: one ? null : t(`email_campaigns.language.${locale}`),
    }))
  )
  const scores = (query.data ?? []).flatMap(({ probed: found }) => (found ? [found] : []))
  const findings = [...missing, ...told]
  const has = (level: Told["level"]) => findings.some((each) => each.level === level)
  return {
    query,
    findings: findings.length > 0 || !query.data ? findings : [{ level: "fine", sentence: t("email_campaign_page.checks.all_fine"), language: null } satisfies Told],
    /** What was asked outside: how many links, and whether spam could be scored. */
    probed: isDeep && !query.isPlaceholderData && scores.length > 0 ? { links: scores.reduce((sum, { links }) => sum + links, 0), hasSpam: scores.some(({ spam_score }) => spam_score !== null) } : null,
    isProbing: isDeep && query.isFetching,
    probe: () => setProbed(campaign.version),
    isReady: query.data !== undefined && !query.isPlaceholderData && !has("stop"),
    hasStop: has("stop"),
    hasWarning: has("warn"),
  }
}
export type Findings = ReturnType<typeof useFindings>
