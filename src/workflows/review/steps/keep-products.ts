import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ProductRef } from "../../../contracts/review"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../modules/bijou_review"

/** Keeps product names beside the reviews. Nothing to take back: it is a copy of what the catalogue says. */
export const keepProductsStep = createStep("keep-products", async (products: ProductRef[], { container }) => {
  if (products.length > 0) {
    await container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE).saveProducts(products)
  }
  return new StepResponse(products.length)
})
