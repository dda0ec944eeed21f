import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../../src/modules/bijou_econt"
import { readTowns, type Town } from "../econt/towns"
import { openSandbox } from "../econt/sandbox"
import { saveSettings } from "../econt/settings"
import { PLACES } from "../names"
import type { Shop } from "./shop"

/** What the parcels' stage needs of the places' stage. */
export interface EcontShop {
  sandboxUrl: string
  /** Who books the parcels. */
  actorId: string
  towns: Map<string, Town>
}

/**
 * Sets Econt up as the administrator would, and fetches its places with the streets of towns the customers live in; the
 * sandbox begins with nothing booked.
 */
export const seedEcontPlaces = async (
  container: MedusaContainer,
  shop: Shop,
  adminEmail: string,
  sandboxUrl: string
): Promise<EcontShop> => {
  const db: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { places, account } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const sandbox = openSandbox(sandboxUrl)
  await sandbox.reset()
  await sandbox.setClock()
  const actorId = await saveSettings(container, shop.stockLocationId, adminEmail)
  const source = await account.openPublic()
  await places.sync(source, { countries: ["BGR"] })
  const names = PLACES.map(([{ city }]) => city)
  await Promise.all([...(await readTowns(db, names)).values()].map(({ id }) => places.ensureStreets(source, id, 10_000)))
  return { sandboxUrl, actorId, towns: await readTowns(db, names) }
}
