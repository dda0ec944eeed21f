import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignReport } from "../../../../../contracts/email-campaign-report"
import { emailService } from "../../present"

/** What became of a campaign, as it is at this moment. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ report: CampaignReport }>) => {
  res.json({ report: await emailService(req.scope).campaigns.report(req.params.id) })
}
