import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GuideResponse, SetGuideStatusBody } from "../../../../../contracts/size-guide"
import { setSizeGuideStatusWorkflow } from "../../../../../workflows/size-guide"
import { actorId } from "../../../../lib/actor"
import { presentGuideById } from "../../present"

/** Archives a guide, takes it out of the shop, or puts its last revision back. */
export const POST = async (req: AuthenticatedMedusaRequest<SetGuideStatusBody>, res: MedusaResponse<GuideResponse>) => {
  const { id } = req.params
  await setSizeGuideStatusWorkflow(req.scope).run({ input: { ...req.validatedBody, id, actor_id: actorId(req) } })
  res.json({ size_guide: await presentGuideById(req.scope, id) })
}
