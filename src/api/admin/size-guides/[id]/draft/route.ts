import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SaveDraftBody, SaveDraftResponse } from "../../../../../contracts/size-guide"
import { actorId } from "../../../../lib/actor"
import { presentGuide, sizeGuideService } from "../../present"

/** Saves the draft, or answers with what somebody else saved in between. */
export const POST = async (req: AuthenticatedMedusaRequest<SaveDraftBody>, res: MedusaResponse<SaveDraftResponse>) => {
  const change = { ...req.validatedBody, id: req.params.id, actor_id: actorId(req) }
  const saved = await sizeGuideService(req.scope).guides.saveDraft(change)
  const size_guide = await presentGuide(req.scope, saved.guide)
  res.json(saved.conflict ? { outcome: "conflict", size_guide, base: saved.base } : { outcome: "saved", size_guide })
}
