import type { MedusaContainer } from "@medusajs/framework/types"
import { BIJOU_CORE_MODULE, runJob, type BijouCoreService } from "../modules/bijou_core"

/** Removes rate-limit buckets that are full again, so the table holds only who is active. */
export default async function coreSweepRateLimits(container: MedusaContainer) {
  await runJob(container, "bijou-core-sweep-rate-limits", () =>
    container.resolve<BijouCoreService>(BIJOU_CORE_MODULE).sweepRateLimits()
  )
}

export const config = { name: "bijou-core-sweep-rate-limits", schedule: "*/10 * * * *" }
