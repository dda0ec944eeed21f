import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BookedResponse, CreateWaybillBody } from "../../../../../../contracts/econt-panel"
import { shipOrder } from "../../../../../../workflows/econt"
import { actorId } from "../../../../../lib/actor"
import { presentWaybill } from "../../../present"

/** Fulfils pieces of an order and books their waybill. 201 with the waybill, or 200 with what is wrong. */
export const POST = async (req: AuthenticatedMedusaRequest<CreateWaybillBody>, res: MedusaResponse<BookedResponse>) => {
  const { waybill_id, problems } = await shipOrder(req.scope, req.params.id, req.validatedBody, actorId(req))
  const waybill = waybill_id ? await presentWaybill(req.scope, waybill_id) : null
  res.status(waybill ? 201 : 200).json({ waybill, problems })
}
