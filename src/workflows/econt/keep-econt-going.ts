import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../modules/bijou_econt"
import { sanitizeError } from "../../modules/bijou_core"
import { runEcontEffects } from "./run-effects"

/** Milliseconds one round of a job takes at most; the next goes on. */
const ROUND = 50_000

const untilDone = async (work: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + ROUND
  while (Date.now() < end && (await work())) {
    // each round of work says itself whether there is more
  }
}

/** Whether the shop has a login; without one there is nothing to ask. */
const isSetUp = async (econt: BijouEcontService): Promise<boolean> => (await econt.settings.read()).has_password

/** Finds out what became of bookings and cancellations whose answer was lost, and does what is due. */
export const settleEcont = async (container: MedusaContainer): Promise<void> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  if (await isSetUp(econt)) {
    await untilDone(async () => (await econt.bookings.settle()) !== undefined)
    await untilDone(() => econt.cancellations.resume())
    await untilDone(async () => (await econt.couriers.poll()) > 0)
  }
  // A run is waited for by people, and does this itself when it is over.
  await untilDone(async () => !(await econt.runs.isAnyAtWork()) && (await runEcontEffects(container)) > 0)
}

/** Reads what Econt has paid out since the last time. */
export const readEcontPayouts = async (container: MedusaContainer): Promise<void> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  if (await isSetUp(econt)) {
    await econt.ledger.syncRecent()
    await runEcontEffects(container)
  }
}

/** Asks where the parcels are whose turn it is; words of Econt's that no rule knows are logged once. */
export const trackEcont = async (container: MedusaContainer): Promise<void> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  if (!(await isSetUp(econt))) {
    return
  }
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  await untilDone(async () => {
    const { asked, unknown, broken } = await econt.tracker.poll()
    unknown.forEach((words) => logger.warn(`Econt tells a status that no rule knows: ${words.slice(0, 100)}`))
    broken.forEach(({ id, error }) => logger.warn(`Econt's answer about ${id} could not be kept: ${sanitizeError(error)}`))
    await runEcontEffects(container)
    return asked > 0
  })
}
