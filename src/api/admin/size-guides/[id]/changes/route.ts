import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListGuideChangesResponse } from "../../../../../contracts/size-guide-history"
import { sizeGuideService, usersOf } from "../../present"

/** Who changed what in the draft, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ListGuideChangesResponse>) => {
  const page = req.validatedQuery as { cursor?: string; limit: number }
  const { found, nextCursor } = await sizeGuideService(req.scope).guides.listChanges(req.params.id, page)
  const userOf = await usersOf(req.scope, found.map((change) => change.actor_id))
  res.json({
    changes: found.map(({ version, changed_at, actor_id, changes, more }) => ({
      version,
      at: changed_at.toISOString(),
      by: userOf(actor_id),
      changes,
      more,
    })),
    next_cursor: nextCursor,
  })
}
