import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { lookForDue, MAILS_DUE } from "../workflows/email-campaign"

/** Begins to send at once. Running it twice does no harm; without it the process looks by itself in a moment. */
export default async function emailCampaignOnDue({ container }: SubscriberArgs<object>) {
  lookForDue(container)
}

export const config: SubscriberConfig = {
  event: MAILS_DUE,
  context: { subscriberId: "bijou:email-campaign-on-due" },
}
