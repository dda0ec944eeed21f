import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BulkGuidesBody, BulkGuidesResponse } from "../../../../contracts/size-guide-list"
import { bulkSizeGuides } from "../../../../workflows/size-guide"
import { actorId } from "../../../lib/actor"

/** Publishes, archives, restores or deletes up to 100 guides, each on its own. */
export const POST = async (req: AuthenticatedMedusaRequest<BulkGuidesBody>, res: MedusaResponse<BulkGuidesResponse>) => {
  res.json({ results: await bulkSizeGuides(req.scope, req.validatedBody, actorId(req)) })
}
