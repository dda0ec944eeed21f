import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { resumeReviewImports } from "../workflows/review"

/** Goes on with imports whose server process is gone. */
export default async function reviewImportResume(container: MedusaContainer) {
  await runJob(container, "bijou-review-import-resume", () => resumeReviewImports(container))
}

export const config = { name: "bijou-review-import-resume", schedule: "* * * * *" }
