import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../modules/bijou_review"

/** Removes files and rows of imports that nobody needs any more. */
export default async function reviewImportSweep(container: MedusaContainer) {
  await runJob(container, "bijou-review-import-sweep", () =>
    container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE).imports.sweep()
  )
}

export const config = { name: "bijou-review-import-sweep", schedule: "17 * * * *" }
