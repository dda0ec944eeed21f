import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Waybill } from "../../../../../../contracts/econt-waybill"
import { checkWaybillNow } from "../../../../../../workflows/econt"
import { presentWaybill } from "../../../present"

/** Asks Econt now: what became of a doubtful booking, or where the parcel is. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ waybill: Waybill }>) => {
  await checkWaybillNow(req.scope, req.params.id)
  res.json({ waybill: await presentWaybill(req.scope, req.params.id) })
}
