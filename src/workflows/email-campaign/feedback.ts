import type { MedusaContainer } from "@medusajs/framework/types"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../modules/bijou_email_campaign"

const mailOf = (container: MedusaContainer) => container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)

/** Tries again what providers told of mails nobody knew yet. */
export const retryFeedback = async (container: MedusaContainer): Promise<void> => {
  await mailOf(container).webhooks.retry()
}

/** Deletes what readers did and providers told longer ago than a report needs. */
export const forgetOldEvents = async (container: MedusaContainer): Promise<void> => {
  const { hits, webhooks } = mailOf(container)
  await hits.forget()
  await webhooks.forget()
}
