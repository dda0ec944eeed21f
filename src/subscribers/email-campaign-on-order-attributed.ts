import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { attributeOrder } from "../workflows/email-campaign"

/** Writes down which campaign brought an order. Running it twice does no harm; a lost event is made up for by the job. */
export default async function emailCampaignOnOrderAttributed({ event, container }: SubscriberArgs<{ id: string }>) {
  await attributeOrder(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: [OrderWorkflowEvents.PLACED, OrderWorkflowEvents.CANCELED],
  context: { subscriberId: "bijou:email-campaign-on-order-attributed" },
}
