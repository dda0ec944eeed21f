import type { MedusaContainer } from "@medusajs/framework/types"
import { randomBytes } from "node:crypto"
import type { EmailTemplate } from "../../contracts/email-campaign-template"
import { LOCALES } from "../../contracts/shared"
import { templateDocument, templateNames } from "../../mail/templates"
import { templateWords } from "../../mail/templates/words"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../modules/bijou_email_campaign"
import { shopName } from "./shop-name"

const newId = (): string => `p${randomBytes(6).toString("hex")}`

/** Mails that stand ready, in the shop's name and with its address behind their buttons. */
export const readTemplates = async (container: MedusaContainer): Promise<EmailTemplate[]> => {
  const { sending, options } = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  const url = (await sending.read()).settings.shop.url || options["email-campaign"].public_url
  const shop = { name: await shopName(container), url, social: [] }
  return templateNames.map((id) => ({
    id,
    ...templateWords[id],
    documents: Object.fromEntries(LOCALES.map((locale) => [locale, templateDocument(id, locale, shop, newId)])) as EmailTemplate["documents"],
  }))
}
