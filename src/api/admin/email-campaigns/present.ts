import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Campaign, CampaignContent, CampaignSummary } from "../../../contracts/email-campaign-campaign"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService, type CampaignRow } from "../../../modules/bijou_email_campaign"
import { audit } from "../../lib/audit"

export const emailService = (scope: MedusaContainer): BijouEmailCampaignService => scope.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)

const moment = (at: Date | null): string | null => at && at.toISOString()

/** A campaign in the list to its wire shape. */
export const presentSummary = (row: CampaignRow): CampaignSummary => ({
  id: row.id,
  name: row.name,
  status: row.status,
  pause_kind: row.pause_kind,
  problem: row.problem,
  chosen: row.chosen,
  starts_at: moment(row.starts_at),
  started_at: moment(row.started_at),
  finished_at: moment(row.finished_at),
  version: row.version,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
})

/** A campaign to its wire shape. */
export const presentCampaign = (row: CampaignRow): Campaign => ({
  ...presentSummary(row),
  content: "standard_locale" in row.content ? (row.content as CampaignContent) : null,
  audience: row.audience,
  sender: row.sender,
  topic: row.topic,
  provider_id: row.provider_id,
  resends_unknown: row.resends_unknown,
  local_time: row.local_time,
  per_hour: row.per_hour,
  expires_at: moment(row.expires_at),
})

/** Writes down a step of a campaign's life. */
export const auditCampaign = (req: AuthenticatedMedusaRequest, action: string, { id, number }: CampaignRow, facts: Record<string, unknown> = {}): Promise<void> =>
  audit(req, { feature: "email-campaign", action: `campaign.${action}`, resource_id: id, facts: { number, ...facts } })
