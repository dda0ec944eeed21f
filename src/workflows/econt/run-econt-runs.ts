import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { BIJOU_ECONT_MODULE, type BijouEcontService, type ItemWork, type RunRow } from "../../modules/bijou_econt"
import { sanitizeError } from "../../modules/bijou_core"
import { cancelItem } from "./cancel-item"
import { createItem, type RunContext } from "./create-item"
import { readAhead } from "./orders-ahead"
import { runEcontEffects } from "./run-effects"
import { econtOptions } from "./ship-order"

/** Items made ready while others wait for Econt, for each booking under way. */
const AHEAD = 4

/** What goes wrong with one item ends that item, not the run. */
const forgiving =
  (work: ItemWork): ItemWork =>
  async (item) => {
    try {
      return await work(item)
    } catch (cause) {
      const message = cause instanceof MedusaError ? cause.message : sanitizeError(cause)
      const missing = cause instanceof MedusaError && cause.type === MedusaError.Types.NOT_FOUND
      return { state: "failed", problems: [{ code: missing ? "order_not_found" : "item_failed", path: null, severity: "error", message }] }
    }
  }

const goOn = async (container: MedusaContainer, { id, action, created_by }: RunRow): Promise<void> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const most = econt.options.econt.run_concurrency
  const [session, options] = await Promise.all([econt.bookings.open(most), econtOptions(container)])
  const context: RunContext = {
    container,
    runId: id,
    actorId: created_by ?? "",
    session,
    options,
    order: readAhead(container, id),
  }
  const work: ItemWork = (item) => (action === "create" ? createItem(context, item) : cancelItem(context, item))
  await econt.runs.work(id, most * AHEAD, forgiving(work))
}

/** Does what the waybills of a run have made due, once nobody waits for it. */
const followUp = async (container: MedusaContainer): Promise<void> => {
  const { runs } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  while (!(await runs.isAnyAtWork()) && (await runEcontEffects(container)) > 0) {
    // each round says itself whether there is more
  }
}

/** Works at a run without making the caller wait; the job goes on when this process dies. */
export const startRun = (container: MedusaContainer, run: RunRow): void => {
  goOn(container, run)
    .then(() => followUp(container))
    .catch((error: Error) =>
      container.resolve(ContainerRegistrationKeys.LOGGER).warn(`A run over shipments stopped: ${sanitizeError(error)}`)
    )
}

/** Goes on with runs that nobody works at, and with items that were left for later. */
export const keepRunsGoing = async (container: MedusaContainer): Promise<void> => {
  const { runs } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  for (const run of await runs.listOpen()) {
    await goOn(container, run)
  }
  await followUp(container)
}
