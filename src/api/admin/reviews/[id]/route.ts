import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReviewDetailResponse } from "../../../../contracts/review"
import { presentDetail } from "../present-detail"

/** A review with all a moderator wants to know before deciding. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ReviewDetailResponse>) => {
  res.json({ review: await presentDetail(req.scope, req.params.id) })
}
