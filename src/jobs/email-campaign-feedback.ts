import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { retryFeedback } from "../workflows/email-campaign"

/** Tries again what providers told of mails before we knew them. */
export default async function emailCampaignFeedback(container: MedusaContainer) {
  await runJob(container, "bijou-email-campaign-feedback", () => retryFeedback(container))
}

export const config = { name: "bijou-email-campaign-feedback", schedule: "* * * * *" }
