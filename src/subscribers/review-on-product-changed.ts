import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ProductWorkflowEvents } from "@medusajs/framework/utils"
import { syncReviewProductsWorkflow } from "../workflows/review"

/** Keeps the product names of the desk up to date. Running it twice does no harm. */
export default async function reviewOnProductChanged({ event, container }: SubscriberArgs<{ id: string }>) {
  await syncReviewProductsWorkflow(container).run({ input: { product_ids: [event.data.id] } })
}

export const config: SubscriberConfig = {
  event: ProductWorkflowEvents.UPDATED,
  context: { subscriberId: "bijou:review-on-product-changed" },
}
