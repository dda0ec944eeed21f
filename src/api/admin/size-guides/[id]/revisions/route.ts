import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListRevisionsResponse } from "../../../../../contracts/size-guide-history"
import { presentRevisions, sizeGuideService } from "../../present"

/** What was published of a guide, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ListRevisionsResponse>) => {
  const page = req.validatedQuery as { cursor?: string; limit: number }
  const { found, nextCursor } = await sizeGuideService(req.scope).guides.listRevisions(req.params.id, page)
  res.json({ revisions: await presentRevisions(req.scope, found), next_cursor: nextCursor })
}
