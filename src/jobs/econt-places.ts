import type { MedusaContainer } from "@medusajs/framework/types"
import { runJob } from "../modules/bijou_core"
import { syncEcontPlaces } from "../workflows/econt"

/** Fetches Econt's cities, offices and streets every night. */
export default async function econtPlaces(container: MedusaContainer) {
  await runJob(container, "bijou-econt-places", () => syncEcontPlaces(container))
}

export const config = { name: "bijou-econt-places", schedule: "40 4 * * *" }
