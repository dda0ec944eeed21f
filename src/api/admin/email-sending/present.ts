import type { SendingResponse } from "../../../contracts/email-campaign-sending"
import type { BijouEmailCampaignService } from "../../../modules/bijou_email_campaign"

/** How mails are sent at this moment, in its wire shape. */
export const presentSending = async ({ sending }: BijouEmailCampaignService): Promise<SendingResponse> => {
  const { stopped_at, ...rest } = await sending.read()
  return { ...rest, stopped_at: stopped_at && stopped_at.toISOString(), allowed_domains: sending.allowedDomains && [...sending.allowedDomains] }
}
