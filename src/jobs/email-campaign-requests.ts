import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { sendRequestMails } from "../workflows/email-campaign"

/** Mails the links to confirm that could not be mailed at once. */
export default async function emailCampaignRequests(container: MedusaContainer) {
  await runJob(container, "bijou-email-campaign-requests", () => sendRequestMails(container))
}

export const config = { name: "bijou-email-campaign-requests", schedule: "* * * * *" }
