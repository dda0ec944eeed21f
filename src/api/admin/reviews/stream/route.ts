import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { openEventStream } from "../../../lib/sse"
import { presentChanges, reviewService } from "../present"
import { changeFeed } from "./feed"

/**
 * Changes as server-sent events named `changes`. Begins with what happened after `since` (or
 * after the event the browser saw last), so a broken connection loses nothing.
 */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const lastSeen = Number(req.headers["last-event-id"])
  const since = lastSeen > 0 ? lastSeen : (req.validatedQuery as { since: number }).since
  const stream = openEventStream(req, res)
  const stop = changeFeed(req.scope).listen((changes) => stream.send("changes", changes, changes.seq))
  stream.signal.addEventListener("abort", stop)
  if (since > 0) {
    const { found, position, overflow } = await reviewService(req.scope).readChanges(since)
    if (found.length > 0) {
      stream.send("changes", { changes: await presentChanges(req.scope, found), seq: position, overflow }, position)
    }
  }
}
