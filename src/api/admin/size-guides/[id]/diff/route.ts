import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GuideDiffQuery, GuideDiffResponse } from "../../../../../contracts/size-guide-history"
import { sizeGuideService } from "../../present"

/** What publishing would change, or what changed between two revisions. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<GuideDiffResponse>) => {
  res.json(await sizeGuideService(req.scope).guides.diff(req.params.id, req.validatedQuery as GuideDiffQuery))
}
