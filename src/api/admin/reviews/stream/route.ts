import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { openEventStream } from "../../../lib/sse"
import { followChanges } from "./feed"

/**
 * Changes as server-sent events named `changes`. Begins with what happened after `since` (or
 * after the event the browser saw last), so a broken connection loses nothing. A stream whose
 * beginning cannot be read ends, and the browser comes back.
 */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const lastSeen = Number(req.headers["last-event-id"])
  const since = lastSeen > 0 ? lastSeen : (req.validatedQuery as { since: number }).since
  const stream = openEventStream(req, res)
  try {
    const leave = await followChanges(req.scope, since, (changes) => stream.send("changes", changes, changes.seq))
    stream.signal.addEventListener("abort", leave)
    if (stream.signal.aborted) {
      leave()
    }
  } catch (error) {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`A stream of review changes could not begin: ${(error as Error).message}`)
    stream.close()
  }
}
