import type { MedusaContainer } from "@medusajs/framework/types"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../../src/modules/bijou_email_campaign"
import { readTemplates } from "../../../src/workflows/email-campaign"

const ADDRESS = ["„Бижу Атрия“ ООД", "ул. „Шипка“ 1, 1000 София", "+359 2 888 88 88"]

/** The inbox of the demo as provider, what mails say about the shop, and a newsletter somebody has begun. */
export const seedEmailCampaigns = async (container: MedusaContainer, inboxPort: number): Promise<void> => {
  const { campaigns, providers, sending } = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  const settings = { host: "127.0.0.1", port: inboxPort, security: "none", username: "", connections: 5, messages_per_connection: 500, timeout_seconds: 30 } as const
  await providers.create({ name: "Пощата на демото", per_second: 10, is_standard: true, config: { type: "smtp", settings } })
  const saved = await sending.read()
  await sending.save({ ...saved.settings, shop: { ...saved.settings.shop, address: ADDRESS } }, saved.version)
  const newsletter = (await readTemplates(container)).find(({ id }) => id === "newsletter")
  if (!newsletter) {
    throw new Error("The newsletter of the demo is not there.")
  }
  await campaigns.create(
    {
      name: "Писмо от ателието",
      content: { standard_locale: "bg", documents: newsletter.documents },
      audience: { include: [{ kind: "subscribers" }], exclude: [], holdout_percent: 0 },
      sender: { name: "Бижу Атрия", address: "news@bijou-atria.example", reply_to: null },
    },
    null
  )
}
