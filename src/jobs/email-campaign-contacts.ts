import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { forgetUnconfirmed, learnEverybody } from "../workflows/email-campaign"

/** Makes contacts of customers and orders that were there before or whose event was lost, and forgets sign-ups nobody confirmed. */
export default async function emailCampaignContacts(container: MedusaContainer) {
  await runJob(container, "bijou-email-campaign-contacts", async () => {
    await learnEverybody(container)
    await forgetUnconfirmed(container)
  })
}

export const config = { name: "bijou-email-campaign-contacts", schedule: "* * * * *" }
