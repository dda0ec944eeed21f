import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListReviewsQuery, ListReviewsResponse } from "../../../contracts/review"
import { actorId } from "../../lib/actor"
import { presentReviews, reviewService } from "./present"

/** One page of the queue. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ListReviewsResponse>) => {
  const query = req.validatedQuery as ListReviewsQuery
  const { found, nextCursor, seq } = await reviewService(req.scope).listQueue(query, actorId(req))
  res.json({ reviews: await presentReviews(req.scope, found), next_cursor: nextCursor, seq })
}
