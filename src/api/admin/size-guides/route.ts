import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListGuidesQuery, ListGuidesResponse } from "../../../contracts/size-guide"
import { presentList, sizeGuideService } from "./present"

/** One page of the guides. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ListGuidesResponse>) => {
  const { found, nextCursor } = await sizeGuideService(req.scope).guides.list(req.validatedQuery as ListGuidesQuery)
  res.json({ size_guides: await presentList(req.scope, found), next_cursor: nextCursor })
}
