import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { tellReviewEvents } from "../workflows/review"

/** Tells the events a crash or a long transaction left behind. */
export default async function reviewTellEvents(container: MedusaContainer) {
  await runJob(container, "bijou-review-tell-events", async () => {
    await tellReviewEvents(container)
  })
}

export const config = { name: "bijou-review-tell-events", schedule: "* * * * *" }
