import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SavedView, SaveViewBody } from "../../../../contracts/review-moderation"
import { actorId } from "../../../lib/actor"
import { reviewService, toSavedView } from "../present"

/** The moderator's own views and the shared ones. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ views: SavedView[] }>) => {
  const userId = actorId(req)
  const views = await reviewService(req.scope).listViews(userId)
  res.json({ views: views.map((view) => toSavedView(view, userId)) })
}

/** Saves a view under a name; the same name again replaces it. */
export const POST = async (req: AuthenticatedMedusaRequest<SaveViewBody>, res: MedusaResponse<{ view: SavedView }>) => {
  const userId = actorId(req)
  const saved = await reviewService(req.scope).saveView(req.validatedBody, userId)
  res.json({ view: toSavedView(saved, userId) })
}
