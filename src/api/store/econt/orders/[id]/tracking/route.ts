import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TrackingResponse } from "../../../../../../contracts/econt-store"
import { trackOrder } from "../../../../../../workflows/econt"
import { optionalActorId } from "../../../../../lib/actor"

/** Where an order's parcels are, for the one who placed it; for anybody else there is no such order. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<TrackingResponse>) => {
  const { email } = req.validatedQuery as { email?: string }
  res.setHeader("cache-control", "private, no-store")
  res.json(await trackOrder(req.scope, req.params.id, { customer_id: optionalActorId(req), email }))
}
