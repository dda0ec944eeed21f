import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignCheck, CheckCampaignQuery } from "../../../../../contracts/email-campaign-check"
import { checkCampaign } from "../../../../../workflows/email-campaign"

/** What the checks before sending find. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ checks: CampaignCheck[] }>) => {
  res.json({ checks: await checkCampaign(req.scope, req.params.id, req.validatedQuery as CheckCampaignQuery) })
}
