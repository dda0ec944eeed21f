import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TestCampaignBody } from "../../../../../contracts/email-campaign-campaign"
import { sendTestMails } from "../../../../../workflows/email-campaign"
import { auditCampaign, emailService } from "../../present"

type Results = { results: { to: string; ok: boolean; reason: string | null }[] }

/** Sends one language of a campaign to those who write it. What goes wrong is told for each address. */
export const POST = async (req: AuthenticatedMedusaRequest<TestCampaignBody>, res: MedusaResponse<Results>) => {
  const results = await sendTestMails(req.scope, req.params.id, req.validatedBody)
  const campaign = await emailService(req.scope).campaigns.get(req.params.id)
  await auditCampaign(req, "tested", campaign, { count: results.length, locale: req.validatedBody.locale })
  res.json({ results })
}
