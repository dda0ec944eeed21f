import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerWorkflowEvents } from "@medusajs/framework/utils"
import { learnCustomers, unlinkCustomers } from "../workflows/email-campaign"

/** Keeps contacts as their customers are. Running it twice does no harm; a lost event is made up for by the job. */
export default async function emailCampaignOnCustomerChanged({ event, container }: SubscriberArgs<{ id: string }>) {
  const work = event.name === CustomerWorkflowEvents.DELETED ? unlinkCustomers : learnCustomers
  await work(container, [event.data.id])
}

export const config: SubscriberConfig = {
  event: [CustomerWorkflowEvents.CREATED, CustomerWorkflowEvents.UPDATED, CustomerWorkflowEvents.DELETED],
  context: { subscriberId: "bijou:email-campaign-on-customer-changed" },
}
