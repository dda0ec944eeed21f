import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SavedView, SaveViewBody } from "../../../../../contracts/review-moderation"
import { actorId } from "../../../../lib/actor"
import { reviewService, toSavedView } from "../../present"

/** Changes a view of one's own. */
export const POST = async (req: AuthenticatedMedusaRequest<SaveViewBody>, res: MedusaResponse<{ view: SavedView }>) => {
  const userId = actorId(req)
  const saved = await reviewService(req.scope).saveView(req.validatedBody, userId, req.params.id)
  res.json({ view: toSavedView(saved, userId) })
}

/** Removes a view of one's own. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await reviewService(req.scope).removeView(req.params.id, actorId(req))
  res.json({ id: req.params.id, object: "review_view", deleted: true })
}
