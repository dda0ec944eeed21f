import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Campaign } from "../../../../../../../contracts/email-campaign-campaign"
import type { RestoreVersionBody } from "../../../../../../../contracts/email-campaign-version"
import { actorId } from "../../../../../../lib/actor"
import { blocksOf, requireHtmlRight } from "../../../../html-right"
import { auditCampaign, emailService, presentCampaign } from "../../../../present"
import { versionNumber } from "../../../../present-versions"

/** Makes a draft say again what a version says, as a further version. */
export const POST = async (req: AuthenticatedMedusaRequest<RestoreVersionBody>, res: MedusaResponse<{ campaign: Campaign }>) => {
  const { campaigns, versions } = emailService(req.scope)
  const { number, content } = await versions.get(req.params.id, versionNumber(req.params.number))
  await requireHtmlRight(req, blocksOf((await campaigns.get(req.params.id)).content), blocksOf(content))
  const campaign = await campaigns.update(req.params.id, { ...req.validatedBody, content }, actorId(req), true)
  await auditCampaign(req, "version_restored", campaign, { version: number })
  res.json({ campaign: presentCampaign(campaign) })
}
