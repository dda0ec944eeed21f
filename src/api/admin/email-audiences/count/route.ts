import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AudienceCount, CountAudienceBody } from "../../../../contracts/email-campaign-sending"
import type { Refusal } from "../../../../contracts/email-campaign-delivery"
import { emailService } from "../../email-campaigns/present"

/** How many would be chosen at this moment, and why some of them would get nothing. */
export const POST = async (req: AuthenticatedMedusaRequest<CountAudienceBody>, res: MedusaResponse<AudienceCount>) => {
  const { audience, topic, campaign_id } = req.validatedBody
  const parts = await emailService(req.scope).campaigns.count(audience, topic, campaign_id)
  res.json({
    chosen: parts.reduce((sum, { count }) => sum + count, 0),
    mailable: parts.find(({ reason }) => reason === null)?.count ?? 0,
    refusals: parts.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason: reason as Refusal, count }])),
  })
}
