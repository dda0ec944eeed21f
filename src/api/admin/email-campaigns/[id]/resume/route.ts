import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Campaign } from "../../../../../contracts/email-campaign-campaign"
import { wakeSenders } from "../../../../../workflows/email-campaign"
import { auditCampaign, emailService, presentCampaign } from "../../present"

/** Goes on where it stopped. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ campaign: Campaign }>) => {
  const campaign = await emailService(req.scope).campaigns.resume(req.params.id)
  await wakeSenders(req.scope)
  await auditCampaign(req, "resumed", campaign)
  res.json({ campaign: presentCampaign(campaign) })
}
