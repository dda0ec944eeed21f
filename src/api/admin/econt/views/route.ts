import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { saveShipmentViewBody, shipmentViewSchema } from "../../../../contracts/econt-shipment"
import type { ViewRow } from "../../../../modules/bijou_econt"
import { actorId } from "../../../lib/actor"
import { econtService } from "../present"

type View = z.infer<typeof shipmentViewSchema>

const toView = ({ id, name, filter, shared, user_id }: ViewRow, userId: string): View => ({
  id,
  name,
  filter,
  shared,
  own: user_id === userId,
})

/** The caller's own views of the desk and the shared ones. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ views: View[] }>) => {
  const userId = actorId(req)
  const views = await econtService(req.scope).desk.views(userId)
  res.json({ views: views.map((view) => toView(view, userId)) })
}

/** Saves a view under a name; the same name again replaces it. */
export const POST = async (
  req: AuthenticatedMedusaRequest<z.infer<typeof saveShipmentViewBody>>,
  res: MedusaResponse<{ view: View }>
) => {
  const userId = actorId(req)
  res.json({ view: toView(await econtService(req.scope).desk.saveView(req.validatedBody, userId), userId) })
}
