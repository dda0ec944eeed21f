import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { keepRunsGoing } from "../workflows/econt"

/** Goes on with runs whose process is gone, and with what a run has left for later. */
export default async function econtRuns(container: MedusaContainer) {
  await runJob(container, "bijou-econt-runs", () => keepRunsGoing(container))
}

export const config = { name: "bijou-econt-runs", schedule: "* * * * *" }
