import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReviewDetailResponse } from "../../../../../contracts/review"
import type { FeatureReviewBody } from "../../../../../contracts/review-moderation"
import { tellReviewEventsSoon } from "../../../../../workflows/review"
import { actorId } from "../../../../lib/actor"
import { presentDetail } from "../../present-detail"
import { reviewService } from "../../present"

/** Features a review in the shop, or stops featuring it. */
export const POST = async (req: AuthenticatedMedusaRequest<FeatureReviewBody>, res: MedusaResponse<ReviewDetailResponse>) => {
  await reviewService(req.scope).featureReview(req.params.id, req.validatedBody.featured, actorId(req))
  tellReviewEventsSoon(req.scope)
  res.json({ review: await presentDetail(req.scope, req.params.id) })
}
