import type { SendingResponse } from "../../../contracts/email-campaign-sending"
import type { BijouEmailCampaignService } from "../../../modules/bijou_email_campaign"

/** How mails are sent to its wire shape. */
export const presentSending = ({ stopped_at, ...rest }: Awaited<ReturnType<BijouEmailCampaignService["sending"]["read"]>>): SendingResponse => ({
  ...rest,
  stopped_at: stopped_at && stopped_at.toISOString(),
})
