import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProductSummaryResponse } from "../../../../contracts/review"
import { actorId } from "../../../lib/actor"
import { reviewService } from "../present"

/** Published reviews of a product in numbers, and how many wait. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ProductSummaryResponse>) => {
  const { product_id } = req.validatedQuery as { product_id: string }
  const reviews = reviewService(req.scope)
  const [[{ summary }], pending] = await Promise.all([
    reviews.readSummaries([product_id]),
    reviews.countQueue({ status: ["pending"], product_id: [product_id] }, actorId(req)),
  ])
  res.json({ summary, pending })
}
