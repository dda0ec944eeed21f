import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReviewSummary } from "../../../contracts/review"
import { sendCached } from "../../lib/etag"
import { STORE_CACHE, storeReviews } from "../reviews/store-reviews"

/** Numbers of up to 100 products in one query, for listing pages. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<{ summaries: ReviewSummary[] }>) => {
  const { product_id } = req.validatedQuery as { product_id: string[] }
  const found = await storeReviews(req.scope).readSummaries([...new Set(product_id)])
  const etag = found.map(({ summary, revision }) => `${summary.product_id}:${revision}`).join()
  await sendCached(req, res, { ...STORE_CACHE, etag }, () => ({ summaries: found.map(({ summary }) => summary) }))
}
