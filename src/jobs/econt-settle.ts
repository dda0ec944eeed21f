import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { settleEcont } from "../workflows/econt"

/** Finds out what became of bookings whose answer was lost, and does what waybills have made due. */
export default async function econtSettle(container: MedusaContainer) {
  await runJob(container, "bijou-econt-settle", () => settleEcont(container))
}

export const config = { name: "bijou-econt-settle", schedule: "* * * * *" }
