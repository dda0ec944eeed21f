import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { UndoBatchResponse } from "../../../../../../contracts/review-moderation"
import { tellReviewEventsSoon, undoReviewBatchWorkflow } from "../../../../../../workflows/review"
import { actorId } from "../../../../../lib/actor"
import { presentOutcomes } from "../../../present"

/** Takes back up to 500 decisions of a batch. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<UndoBatchResponse>) => {
  const { result } = await undoReviewBatchWorkflow(req.scope).run({
    input: { batch_id: req.params.id, actor_id: actorId(req) },
  })
  tellReviewEventsSoon(req.scope)
  res.json({
    batch_id: result.batchId,
    results: await presentOutcomes(req.scope, result.outcomes),
    remaining: result.remaining,
  })
}
