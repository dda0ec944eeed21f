import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ProductRef } from "../../contracts/review"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../modules/bijou_review"
import { keepProductsStep } from "./steps/keep-products"

export type SyncReviewProductsInput = { product_ids: string[] }

/** Reads, of the products that changed, those that have reviews. */
const readReviewedProductsStep = createStep(
  "read-reviewed-products",
  async ({ product_ids }: SyncReviewProductsInput, { container }) => {
    const known = await container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE).knownProducts(product_ids)
    if (known.length === 0) {
      return new StepResponse<ProductRef[]>([])
    }
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product",
      fields: ["id", "title", "handle", "thumbnail"],
      filters: { id: known },
    })
    return new StepResponse(data.map(({ id, title, handle, thumbnail }): ProductRef => ({ id, title, handle, thumbnail: thumbnail ?? null })))
  }
)

/** Brings the product names the desk shows up to date after the catalogue changed. */
export const syncReviewProductsWorkflow = createWorkflow("sync-review-products", (input: SyncReviewProductsInput) => {
  const products = readReviewedProductsStep(input)
  return new WorkflowResponse(keepProductsStep(products))
})
