import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Campaign, UpdateCampaignBody } from "../../../../contracts/email-campaign-campaign"
import { actorId } from "../../../lib/actor"
import { blocksOf, requireHtmlRight } from "../html-right"
import { auditCampaign, emailService, presentCampaign } from "../present"

/** One campaign. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ campaign: Campaign }>) => {
  res.json({ campaign: presentCampaign(await emailService(req.scope).campaigns.get(req.params.id)) })
}

/** Changes the version of a draft that was read. */
export const POST = async (req: AuthenticatedMedusaRequest<UpdateCampaignBody>, res: MedusaResponse<{ campaign: Campaign }>) => {
  const { campaigns } = emailService(req.scope)
  if (req.validatedBody.content) {
    await requireHtmlRight(req, blocksOf((await campaigns.get(req.params.id)).content), blocksOf(req.validatedBody.content))
  }
  res.json({ campaign: presentCampaign(await campaigns.update(req.params.id, req.validatedBody, actorId(req))) })
}

/** Deletes a draft. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ id: string; object: "email_campaign"; deleted: true }>) => {
  const campaign = await emailService(req.scope).campaigns.remove(req.params.id)
  await auditCampaign(req, "deleted", campaign)
  res.json({ id: campaign.id, object: "email_campaign", deleted: true })
}
