import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../modules/bijou_econt"

/** Cities whose streets one round fetches: those in use first. */
const STREETS_ROUND = 40

/** Fetches Econt's cities and offices, then streets of cities whose turn it is. A failure keeps what was there. */
export const syncEcontPlaces = async (container: MedusaContainer): Promise<void> => {
  const { places, account } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  try {
    const source = await account.openPublic()
    await places.sync(source, { countries: ["BGR"] })
    await places.refreshStreets(source, { limit: STREETS_ROUND })
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`Econt's places could not be fetched: ${(error as Error).message}`)
  }
}
