import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../modules/bijou_email_campaign"

/** Something is to be sent. Over Redis it reaches a process that sends; without it this one, and the others when they look next. */
export const MAILS_DUE = "bijou_email_campaign.due"

/** Tells a process that sends to look at once instead of in a moment. Nothing depends on it. */
export const wakeSenders = async (container: MedusaContainer): Promise<void> => {
  await container.resolve(Modules.EVENT_BUS).emit({ name: MAILS_DUE, data: {} })
}

/** Looks at once, where this process sends. */
export const lookForDue = (container: MedusaContainer): void => container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE).delivery.wake()
