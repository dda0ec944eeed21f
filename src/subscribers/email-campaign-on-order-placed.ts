import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { learnOrders } from "../workflows/email-campaign"

/** Makes a contact of who ordered. Running it twice does no harm; a lost event is made up for by the job. */
export default async function emailCampaignOnOrderPlaced({ event, container }: SubscriberArgs<{ id: string }>) {
  await learnOrders(container, [event.data.id])
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "bijou:email-campaign-on-order-placed" },
}
