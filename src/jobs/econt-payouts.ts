import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { readEcontPayouts } from "../workflows/econt"

/** Reads four times a day what Econt has paid out. */
export default async function econtPayouts(container: MedusaContainer) {
  await runJob(container, "bijou-econt-payouts", () => readEcontPayouts(container))
}

export const config = { name: "bijou-econt-payouts", schedule: "25 */6 * * *" }
