import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ContentVersionDetail } from "../../../../../../contracts/email-campaign-version"
import { emailService } from "../../../present"
import { presentVersions, versionNumber } from "../../../present-versions"

/** One version with what it said. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ version: ContentVersionDetail }>) => {
  const version = await emailService(req.scope).versions.get(req.params.id, versionNumber(req.params.number))
  const [shown] = await presentVersions(req.scope, [version])
  res.json({ version: { ...shown, content: version.content } })
}
