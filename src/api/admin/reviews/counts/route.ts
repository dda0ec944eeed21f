import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReviewCountsResponse } from "../../../../contracts/review"
import type { ReviewStatus } from "../../../../contracts/review-status"
import { actorId } from "../../../lib/actor"
import { reviewService } from "../present"

/** How many reviews each view holds, and what was done today. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ReviewCountsResponse>) => {
  const reviews = reviewService(req.scope)
  const userId = actorId(req)
  const count = (status: ReviewStatus) => reviews.countQueue({ status: [status] }, userId)
  const [pending, needs_edit, published, rejected, spam, mine, today] = await Promise.all([
    count("pending"),
    count("needs_edit"),
    count("published"),
    count("rejected"),
    count("spam"),
    reviews.countQueue({ mine: true }, userId),
    reviews.readToday(userId),
  ])
  res.json({
    counts: { pending, needs_edit, published, rejected, spam, mine },
    today: { decided: today.decided, mine: today.mine, median_seconds: today.median_seconds },
    oldest_pending_at: today.oldest_pending_at && today.oldest_pending_at.toISOString(),
  })
}
