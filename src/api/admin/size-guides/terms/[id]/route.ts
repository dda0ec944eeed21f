import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { RemovedResponse } from "../../../../../contracts/size-guide"
import type { SaveTermBody, Term } from "../../../../../contracts/size-guide-terms"
import { actorId } from "../../../../lib/actor"
import { audit } from "../../../../lib/audit"
import { sizeGuideService, toTerm } from "../../present"

/** Changes a shared text and the drafts that follow it; what is published already keeps the former one. */
export const POST = async (req: AuthenticatedMedusaRequest<SaveTermBody>, res: MedusaResponse<{ term: Term }>) => {
  const saved = await sizeGuideService(req.scope).guides.saveTerm(req.validatedBody, { id: req.params.id, actor_id: actorId(req) })
  await audit(req, { feature: "size-guide", action: "term.updated", resource_id: saved.id })
  res.json({ term: toTerm(saved) })
}

/** Removes a shared text; labels that follow it keep its words. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<RemovedResponse>) => {
  const { id } = req.params
  await sizeGuideService(req.scope).guides.deleteTerm(id, actorId(req))
  await audit(req, { feature: "size-guide", action: "term.deleted", resource_id: id })
  res.json({ id, deleted: true })
}
