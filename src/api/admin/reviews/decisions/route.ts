import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { DecideReviewsBody, DecideReviewsResponse } from "../../../../contracts/review-moderation"
import { decideReviewsWorkflow, tellReviewEventsSoon } from "../../../../workflows/review"
import { actorId } from "../../../lib/actor"
import { presentOutcomes } from "../present"

/** Decides up to 500 reviews; conflicts are part of the answer. */
export const POST = async (req: AuthenticatedMedusaRequest<DecideReviewsBody>, res: MedusaResponse<DecideReviewsResponse>) => {
  const { result } = await decideReviewsWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: actorId(req) },
  })
  tellReviewEventsSoon(req.scope)
  res.json({ batch_id: result.batchId, results: await presentOutcomes(req.scope, result.outcomes) })
}
