import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { resumeSizeGuideCoverage } from "../workflows/size-guide"

/** Goes on with a coverage run whose server process is gone. */
export default async function sizeGuideCoverageResume(container: MedusaContainer) {
  await runJob(container, "bijou-size-guide-coverage-resume", () => resumeSizeGuideCoverage(container))
}

export const config = { name: "bijou-size-guide-coverage-resume", schedule: "* * * * *" }
