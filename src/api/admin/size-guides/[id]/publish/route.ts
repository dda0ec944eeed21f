import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PublishGuideBody, PublishGuideResponse } from "../../../../../contracts/size-guide"
import { publishSizeGuideWorkflow } from "../../../../../workflows/size-guide"
import { actorId } from "../../../../lib/actor"
import { presentGuideById } from "../../present"

/** Makes the draft what the shop shows. */
export const POST = async (
  req: AuthenticatedMedusaRequest<PublishGuideBody>,
  res: MedusaResponse<PublishGuideResponse>
) => {
  const { id } = req.params
  const { result } = await publishSizeGuideWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor_id: actorId(req) },
  })
  res.json({ size_guide: await presentGuideById(req.scope, id), created: result.created })
}
