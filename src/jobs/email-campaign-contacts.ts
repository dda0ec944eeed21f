import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { learnEverybody } from "../workflows/email-campaign"

/** Makes contacts of customers and orders that were there before, and of those whose event was lost. */
export default async function emailCampaignContacts(container: MedusaContainer) {
  await runJob(container, "bijou-email-campaign-contacts", () => learnEverybody(container))
}

export const config = { name: "bijou-email-campaign-contacts", schedule: "* * * * *" }
