import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../modules/bijou_review"
import { runJob } from "../modules/bijou_core"

/** Recounts the statistics of every product each night, mends what differs and says so. */
export default async function reviewReconcileStats(container: MedusaContainer) {
  await runJob(container, "bijou-review-reconcile-stats", async () => {
    const reviews = container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    let after: string | null = ""
    while (after !== null) {
      const { last, wrong } = await reviews.reconcileStats(after)
      for (const productId of wrong) {
        logger.error(`Review statistics of product ${productId} were wrong and have been mended.`)
      }
      after = last
    }
    await reviews.sweepClaims()
  })
}

export const config = { name: "bijou-review-reconcile-stats", schedule: "17 3 * * *" }
