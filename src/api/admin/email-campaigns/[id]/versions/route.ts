import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ContentVersion } from "../../../../../contracts/email-campaign-version"
import { emailService } from "../../present"
import { presentVersions } from "../../present-versions"

/** What a campaign said whenever somebody paused writing, the newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ versions: ContentVersion[] }>) => {
  const { campaigns, versions } = emailService(req.scope)
  const { id } = await campaigns.get(req.params.id)
  res.json({ versions: await presentVersions(req.scope, await versions.list(id)) })
}
