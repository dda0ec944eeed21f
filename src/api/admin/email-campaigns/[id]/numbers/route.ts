import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignNumbers } from "../../../../../contracts/email-campaign-delivery"
import { emailService } from "../../present"

/** Where the mails of a campaign stand at this moment. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ numbers: CampaignNumbers }>) => {
  res.json({ numbers: await emailService(req.scope).campaigns.numbers(req.params.id) })
}
