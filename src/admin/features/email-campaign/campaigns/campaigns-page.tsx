import { emailCampaignTexts } from "../../../i18n/email-campaign"
import { emailCampaignsTexts } from "../../../i18n/email-campaigns"
import { registerTexts } from "../../../lib/register-texts"
import { PageGate } from "../shared/components/page-gate"
import { Campaigns } from "./campaigns"

registerTexts(emailCampaignTexts)
registerTexts(emailCampaignsTexts)

/** The page `/email-campaigns`, loaded when it is first opened. */
const CampaignsPage = () => (
  <PageGate>
    <Campaigns />
  </PageGate>
)

export default CampaignsPage
