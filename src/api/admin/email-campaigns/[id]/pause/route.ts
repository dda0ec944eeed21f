import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Campaign } from "../../../../../contracts/email-campaign-campaign"
import { auditCampaign, emailService, presentCampaign } from "../../present"

/** No further mail leaves; those on their way at this moment arrive. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ campaign: Campaign }>) => {
  const campaign = await emailService(req.scope).campaigns.pause(req.params.id)
  await auditCampaign(req, "paused", campaign)
  res.json({ campaign: presentCampaign(campaign) })
}
