import type { MedusaContainer } from "@medusajs/framework/types"
import type { CampaignCheck, CheckCampaignQuery } from "../../contracts/email-campaign-check"
import type { EmailDocument } from "../../contracts/email-campaign-document"
import type { Locale } from "../../contracts/shared"
import { checkAnswers, checkSpam } from "../../mail/checks"
import { compileMessage } from "../../mail/compile/compile"
import { renderFor } from "../../mail/compile/render"
import type { CompiledMessage } from "../../mail/compile/types"
import { writeMime } from "../../mail/mime"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService, type CampaignRow, probeLinks, spamScore } from "../../modules/bijou_email_campaign"
import { documentsOf } from "./compile-campaign"
import { readCompileData } from "./mail-data"
import { findingsOf } from "./preview-mail"

/** For all links together. */
const PROBE_MS = 20_000
const SHOP = "https://shop.example/"

/** The mail as a filter of spam would get it, with everything in its place. */
const asMessage = (message: CompiledMessage, sender: CampaignRow["sender"], locale: Locale): string =>
  writeMime({
    ...renderFor(message, {
      fields: {},
      facts: { locale, language: locale },
      unsubscribe: SHOP,
      preferences: SHOP,
      view: SHOP,
      pixel: null,
      coupons: Object.fromEntries(message.coupons.map(({ block_id }) => [block_id, "XXXX-XXXX"])),
    }),
    from: { name: sender?.name ?? "", address: sender?.address ?? "news@shop.example" },
    to: { name: "", address: "reader@shop.example" },
    reply_to: null,
    message_id: "check@shop.example",
    date: new Date(),
    headers: [["List-Unsubscribe", `<${SHOP}>`]],
  })

const checkOne = async (container: MedusaContainer, campaign: CampaignRow, locale: Locale, document: EmailDocument, sendAt: Date, deep: boolean): Promise<CampaignCheck> => {
  const data = await readCompileData(container, document, locale)
  const message = await compileMessage(document, data)
  const findings = await findingsOf(container, document, message, data, sendAt)
  if (!deep) {
    return { locale, bytes: message.bytes, findings, probed: null }
  }
  const [statuses, score] = await Promise.all([
    probeLinks(message.links.map(({ url }) => url), { signal: AbortSignal.timeout(PROBE_MS) }),
    spamScore(asMessage(message, campaign.sender, locale)),
  ])
  return {
    locale,
    bytes: message.bytes,
    findings: [...findings, ...checkAnswers(message.links, statuses), ...checkSpam(score)],
    probed: { links: statuses.filter((status) => status !== undefined).length, spam_score: score },
  }
}

/** What the checks before sending find in each language of a campaign; `deep` asks its links and the filter of spam, too. */
export const checkCampaign = async (container: MedusaContainer, id: string, { deep, send_at }: CheckCampaignQuery): Promise<CampaignCheck[]> => {
  const campaign = await container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE).campaigns.get(id)
  const sendAt = send_at ? new Date(send_at) : new Date()
  const checks: CampaignCheck[] = []
  for (const [locale, document] of documentsOf(campaign.content)) {
    checks.push(await checkOne(container, campaign, locale, document, sendAt, deep))
  }
  return checks
}
