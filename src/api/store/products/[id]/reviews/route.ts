import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListStoreReviewsQuery, ListStoreReviewsResponse } from "../../../../../contracts/review-store"
import { sendCached } from "../../../../lib/etag"
import { STORE_CACHE, storeReviews } from "../../../reviews/store-reviews"

/** The published reviews of a product, a keyset page at a time. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<ListStoreReviewsResponse>) => {
  const query = req.validatedQuery as ListStoreReviewsQuery
  const reviews = storeReviews(req.scope)
  const revision = await reviews.readRevision(req.params.id)
  await sendCached(req, res, { ...STORE_CACHE, etag: `${revision} ${JSON.stringify(query)}` }, async () => {
    const { reviews: page, nextCursor } = await reviews.listPublished(req.params.id, query)
    return { reviews: page, next_cursor: nextCursor }
  })
}
