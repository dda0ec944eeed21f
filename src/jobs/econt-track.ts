import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { trackEcont } from "../workflows/econt"

/** Asks Econt where the parcels are whose turn it is. */
export default async function econtTrack(container: MedusaContainer) {
  await runJob(container, "bijou-econt-track", () => trackEcont(container))
}

export const config = { name: "bijou-econt-track", schedule: "*/5 * * * *" }
