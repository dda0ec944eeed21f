import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorId } from "../../../../lib/actor"
import { econtService } from "../../present"

/** Removes a view of one's own. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await econtService(req.scope).desk.removeView(req.params.id, actorId(req))
  res.json({ id: req.params.id, object: "econt_view", deleted: true })
}
