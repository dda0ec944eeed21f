import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { countCoupons } from "../workflows/email-campaign"

/** Counts codes of e-mail campaigns from the orders they were used in. Running it twice does no harm. */
export default async function emailCampaignOnOrderCoupons({ event, container }: SubscriberArgs<{ id: string }>) {
  await countCoupons(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: [OrderWorkflowEvents.PLACED, OrderWorkflowEvents.CANCELED],
  context: { subscriberId: "bijou:email-campaign-on-order-coupons" },
}
