import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { OrderPanel } from "../../../../../contracts/econt-panel"
import { readOrderPanel } from "../../../../../workflows/econt"
import { presentWaybills } from "../../present"

/** All the waybill panel of an order needs to begin. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<OrderPanel>) => {
  const { waybills, ...panel } = await readOrderPanel(req.scope, req.params.id)
  res.json({ ...panel, waybills: await presentWaybills(req.scope, waybills) })
}
