import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { revisionResponseSchema } from "../../../../../../contracts/size-guide-history"
import { presentRevisions, sizeGuideService } from "../../../present"

/** One revision with its document. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<z.infer<typeof revisionResponseSchema>>
) => {
  const found = await sizeGuideService(req.scope).guides.getRevision(req.params.id, Number(req.params.number))
  const [revision] = await presentRevisions(req.scope, [found])
  res.json({ revision: { ...revision, document: found.document } })
}
