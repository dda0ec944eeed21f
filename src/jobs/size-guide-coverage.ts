import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { checkSizeGuideCoverage } from "../workflows/size-guide"

/** Checks every night which products have no guide and which sizes do not fit theirs. */
export default async function sizeGuideCoverage(container: MedusaContainer) {
  await runJob(container, "bijou-size-guide-coverage", () => checkSizeGuideCoverage(container))
}

export const config = { name: "bijou-size-guide-coverage", schedule: "20 3 * * *" }
