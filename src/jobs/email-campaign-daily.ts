import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { forgetOldEvents, settleLostOrders } from "../workflows/email-campaign"

/** Makes up for orders whose event was lost, and deletes what was done so long ago that no report needs it. */
export default async function emailCampaignDaily(container: MedusaContainer) {
  await runJob(container, "bijou-email-campaign-daily", async () => {
    await settleLostOrders(container)
    await forgetOldEvents(container)
  })
}

export const config = { name: "bijou-email-campaign-daily", schedule: "23 3 * * *" }
