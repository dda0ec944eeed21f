import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Campaign, ScheduleCampaignBody } from "../../../../../contracts/email-campaign-campaign"
import { scheduleCampaign, wakeSenders } from "../../../../../workflows/email-campaign"
import { auditCampaign, presentCampaign } from "../../present"

/** Sets a draft going, at a moment or at once; what it says is frozen here. */
export const POST = async (req: AuthenticatedMedusaRequest<ScheduleCampaignBody>, res: MedusaResponse<{ campaign: Campaign }>) => {
  const campaign = await scheduleCampaign(req.scope, req.params.id, req.validatedBody)
  await wakeSenders(req.scope)
  await auditCampaign(req, "scheduled", campaign, { starts_at: campaign.starts_at?.toISOString(), per_hour: campaign.per_hour })
  res.json({ campaign: presentCampaign(campaign) })
}
