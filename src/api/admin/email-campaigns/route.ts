import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Campaign, CreateCampaignBody, ListCampaignsQuery, ListedCampaign } from "../../../contracts/email-campaign-campaign"
import { actorId } from "../../lib/actor"
import { blocksOf, requireHtmlRight } from "./html-right"
import { auditCampaign, emailService, presentCampaign, presentSummary } from "./present"

/** Campaigns, the newest first, with what they brought. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ campaigns: ListedCampaign[]; next_cursor: string | null }>) => {
  const { campaigns, results, next_cursor } = await emailService(req.scope).campaigns.list(req.validatedQuery as ListCampaignsQuery)
  res.json({ campaigns: campaigns.map((row) => ({ ...presentSummary(row), results: results.get(row.number) ?? null })), next_cursor })
}

/** Begins a campaign as a draft. */
export const POST = async (req: AuthenticatedMedusaRequest<CreateCampaignBody>, res: MedusaResponse<{ campaign: Campaign }>) => {
  await requireHtmlRight(req, [], blocksOf(req.validatedBody.content))
  const campaign = await emailService(req.scope).campaigns.create(req.validatedBody, actorId(req))
  await auditCampaign(req, "created", campaign)
  res.status(201).json({ campaign: presentCampaign(campaign) })
}
