import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ProductRef } from "../../contracts/review"
import { flagsOf } from "../../contracts/review-flags"
import type { SubmitReviewBody } from "../../contracts/review-store"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../modules/bijou_review"
import { findPurchaseStep } from "./steps/find-purchase"
import { keepProductsStep } from "./steps/keep-products"

export type SubmitReviewInput = SubmitReviewBody & { customer_id: string; idempotency_key: string | null }

type Author = { name: string; email: string }

/** @throws NOT_FOUND when the product is not sold. */
const readReviewableProductStep = createStep(
  "read-reviewable-product",
  async ({ product_id, variant_id }: SubmitReviewInput, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product",
      fields: ["id", "title", "handle", "thumbnail", "status", "variants.id"],
      filters: { id: product_id },
    })
    const product = data[0]
    if (!product || product.status !== "published") {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "This product does not exist, or it is not sold any more.")
    }
    if (variant_id && !product.variants.some((variant: { id: string }) => variant.id === variant_id)) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "The variant does not belong to this product.")
    }
    const found: ProductRef = {
      id: product.id,
      title: product.title,
      handle: product.handle,
      thumbnail: product.thumbnail ?? null,
    }
    return new StepResponse(found)
  }
)

/** Shown as "Мария И." unless the customer chose another name. */
const readAuthorStep = createStep("read-author", async ({ customer_id, author_name }: SubmitReviewInput, { container }) => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id", "email", "first_name", "last_name"],
    filters: { id: customer_id },
  })
  const customer = data[0]
  if (!customer?.email) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Log in to write a review.")
  }
  const initial = customer.last_name ? ` ${customer.last_name.slice(0, 1)}.` : ""
  const shown = author_name ?? (customer.first_name ? `${customer.first_name}${initial}` : "Клиент")
  const author: Author = { name: shown.slice(0, 80), email: customer.email }
  return new StepResponse(author)
})

/** Stores the review. Nothing to take back: it is the last step. */
const storeReviewStep = createStep(
  "store-review",
  async (submission: Parameters<BijouReviewService["submitReview"]>[0], { container }) =>
    new StepResponse(await container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE).submitReview(submission))
)

/**
 * Takes a customer's review into the queue. It is marked as a buyer's when an order that was not
 * cancelled or wholly returned holds the product. Every review waits for a moderator, whatever its rating.
 *
 * @throws NOT_FOUND for a product that is not sold, DUPLICATE_ERROR for a second review of it.
 */
export const submitReviewWorkflow = createWorkflow("submit-review", (input: SubmitReviewInput) => {
  const product = readReviewableProductStep(input)
  const author = readAuthorStep(input)
  const purchase = findPurchaseStep(input)
  keepProductsStep(transform({ product }, (data) => [data.product]))
  const submission = transform({ input, author, purchase }, (data) => ({
    ...data.input,
    author_name: data.author.name,
    author_email: data.author.email,
    order_id: data.purchase.order_id,
    line_item_id: data.purchase.line_item_id,
    variant_id: data.input.variant_id ?? data.purchase.variant_id ?? undefined,
    flags: flagsOf(`${data.input.title ?? ""}\n${data.input.body}`),
  }))
  return new WorkflowResponse(storeReviewStep(submission))
})
