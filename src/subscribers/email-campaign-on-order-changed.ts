import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { settleOrder } from "../workflows/email-campaign"

/** Counts the codes of an order and writes down which campaign brought it. Running it twice does no harm; a lost event is made up for by the job. */
export default async function emailCampaignOnOrderChanged({ event, container }: SubscriberArgs<{ id: string }>) {
  await settleOrder(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: [OrderWorkflowEvents.PLACED, OrderWorkflowEvents.CANCELED],
  context: { subscriberId: "bijou:email-campaign-on-order-changed" },
}
