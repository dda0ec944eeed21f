import type { MedusaContainer } from "@medusajs/framework/types"
import { randomBytes } from "node:crypto"
import type { EmailTemplate } from "../../contracts/email-campaign-template"
import { type Locale, LOCALES } from "../../contracts/shared"
import { templateDocument, templateNames, type TemplateShop } from "../../mail/templates"
import { templateWords } from "../../mail/templates/words"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../modules/bijou_email_campaign"
import { shopName } from "./shop-name"

const newId = (): string => `p${randomBytes(6).toString("hex")}`

/** Gives the parts of a mail the same ids in every language, so that one sees what is translated. */
const sameIds = () => {
  const made: string[] = []
  return () => {
    let at = -1
    return () => {
      at += 1
      return (made[at] ??= newId())
    }
  }
}

/** Mails that stand ready, in the shop's name in their language and with its address behind their buttons. */
export const readTemplates = async (container: MedusaContainer): Promise<EmailTemplate[]> => {
  const { sending, options } = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  const url = (await sending.read()).settings.shop.url || options["email-campaign"].public_url
  const shops = {} as Record<Locale, TemplateShop>
  for (const locale of LOCALES) {
    shops[locale] = { name: await shopName(container, locale), url, social: [] }
  }
  return templateNames.map((id) => {
    const ids = sameIds()
    const documents = LOCALES.map((locale) => [locale, templateDocument(id, locale, shops[locale], ids())])
    return { id, ...templateWords[id], documents: Object.fromEntries(documents) as EmailTemplate["documents"] }
  })
}
