import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReviewFilter, ReviewSort } from "../../../../contracts/review"
import type { SnapshotResponse } from "../../../../contracts/review-moderation"
import { actorId } from "../../../lib/actor"
import { reviewService } from "../present"

/** Ids and versions of everything a filter matches, for a bulk decision. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<SnapshotResponse>) => {
  const query = req.validatedQuery as ReviewFilter & { sort: ReviewSort }
  res.json(await reviewService(req.scope).snapshotQueue(query, actorId(req)))
}
