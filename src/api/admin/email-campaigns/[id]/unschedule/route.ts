import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Campaign } from "../../../../../contracts/email-campaign-campaign"
import { auditCampaign, emailService, presentCampaign } from "../../present"

/** Takes a campaign that has not begun back to a draft. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ campaign: Campaign }>) => {
  const campaign = await emailService(req.scope).campaigns.unschedule(req.params.id)
  await auditCampaign(req, "unscheduled", campaign)
  res.json({ campaign: presentCampaign(campaign) })
}
