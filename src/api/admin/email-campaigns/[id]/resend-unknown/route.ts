import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { wakeSenders } from "../../../../../workflows/email-campaign"
import { auditCampaign, emailService } from "../../present"

/** Sends those mails again of which nobody knows whether they arrived: some people may get a copy. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ count: number }>) => {
  const { campaigns } = emailService(req.scope)
  const count = await campaigns.resendUnknown(req.params.id)
  await wakeSenders(req.scope)
  await auditCampaign(req, "unknown_resent", await campaigns.get(req.params.id), { count })
  res.json({ count })
}
