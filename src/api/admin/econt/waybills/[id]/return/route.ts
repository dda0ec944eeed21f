import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BookedResponse, ReturnWaybillBody } from "../../../../../../contracts/econt-panel"
import { makeReturn } from "../../../../../../workflows/econt"
import { actorId } from "../../../../../lib/actor"
import { presentWaybill } from "../../../present"

/** Books a label for a parcel's way back. 201 when it was made, 200 with the one that is there, or with what is wrong. */
export const POST = async (req: AuthenticatedMedusaRequest<ReturnWaybillBody>, res: MedusaResponse<BookedResponse>) => {
  const { waybill_id, problems, made } = await makeReturn(req.scope, req.params.id, req.validatedBody, actorId(req))
  const waybill = waybill_id ? await presentWaybill(req.scope, waybill_id) : null
  res.status(made ? 201 : 200).json({ waybill, problems })
}
