import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ChangesResponse } from "../../../../contracts/review"
import { presentChanges, reviewService } from "../present"

/** What changed after a sequence number; for pages that cannot keep a stream open. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ChangesResponse>) => {
  const { since } = req.validatedQuery as { since: number }
  const { found, position, overflow } = await reviewService(req.scope).readChanges(since)
  res.json({ changes: await presentChanges(req.scope, found), seq: position, overflow })
}
