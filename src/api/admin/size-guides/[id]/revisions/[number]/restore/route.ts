import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GuideResponse } from "../../../../../../../contracts/size-guide"
import { actorId } from "../../../../../../lib/actor"
import { audit } from "../../../../../../lib/audit"
import { presentGuideById, sizeGuideService } from "../../../../present"

/** Makes a revision the draft again. The shop sees it when it is published. */
export const POST = async (
  req: AuthenticatedMedusaRequest<{ version: number }>,
  res: MedusaResponse<GuideResponse>
) => {
  const { id } = req.params
  const number = Number(req.params.number)
  const change = { id, number, version: req.validatedBody.version, actor_id: actorId(req) }
  await sizeGuideService(req.scope).guides.restoreRevision(change)
  await audit(req, { feature: "size-guide", action: "revision_restored", resource_id: id, facts: { revision: number } })
  res.json({ size_guide: await presentGuideById(req.scope, id) })
}
