import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { forgetOldEvents } from "../workflows/email-campaign"

/** Deletes what readers did and providers told so long ago that no report needs it. */
export default async function emailCampaignForget(container: MedusaContainer) {
  await runJob(container, "bijou-email-campaign-forget", () => forgetOldEvents(container))
}

export const config = { name: "bijou-email-campaign-forget", schedule: "23 3 * * *" }
