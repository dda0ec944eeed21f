import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { DealReviewsResponse } from "../../../../contracts/review-moderation"
import { actorId } from "../../../lib/actor"
import { presentReviews, reviewService } from "../present"

/** Deals the next reviews nobody holds to the moderator who asks. */
export const POST = async (req: AuthenticatedMedusaRequest<{ count: number }>, res: MedusaResponse<DealReviewsResponse>) => {
  const found = await reviewService(req.scope).dealReviews(req.validatedBody.count, actorId(req))
  res.json({ reviews: await presentReviews(req.scope, found) })
}
