import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReviewSummary } from "../../../../../contracts/review"
import { sendCached } from "../../../../lib/etag"
import { STORE_CACHE, storeReviews } from "../../../reviews/store-reviews"

/** The published reviews of a product in numbers. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<{ summary: ReviewSummary }>) => {
  const [{ summary, revision }] = await storeReviews(req.scope).readSummaries([req.params.id])
  await sendCached(req, res, { ...STORE_CACHE, etag: revision }, () => ({ summary }))
}
