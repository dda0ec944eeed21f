import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Campaign } from "../../../../../contracts/email-campaign-campaign"
import { auditCampaign, emailService, presentCampaign } from "../../present"

/** Ends a campaign; what has not left is cancelled. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ campaign: Campaign }>) => {
  const campaign = await emailService(req.scope).campaigns.cancel(req.params.id)
  await auditCampaign(req, "cancelled", campaign)
  res.json({ campaign: presentCampaign(campaign) })
}
