import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { RecentBatch } from "../../../../contracts/review-moderation"
import { actorId } from "../../../lib/actor"
import { namesOf, reviewService } from "../present"

/** The moderator's own decisions of the last day, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ batches: RecentBatch[] }>) => {
  const found = await reviewService(req.scope).listRecentBatches(actorId(req))
  const nameOf = await namesOf(req.scope, [...new Set(found.map((batch) => batch.actor_id))])
  res.json({
    batches: found.map(({ actor_id, created_at, ...batch }) => ({
      ...batch,
      actor: { id: actor_id, name: nameOf(actor_id) },
      created_at: created_at.toISOString(),
    })),
  })
}
