import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BookedResponse, UpdateWaybillBody } from "../../../../../contracts/econt-panel"
import type { WaybillDetail } from "../../../../../contracts/econt-waybill"
import { changeWaybill } from "../../../../../workflows/econt"
import { actorId } from "../../../../lib/actor"
import { econtService, presentWaybill, readHistory, toEvents } from "../../present"

/** A waybill with what happened to the parcel and who did what with it. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<WaybillDetail>) => {
  const { id } = req.params
  const { waybills } = econtService(req.scope)
  const row = await waybills.get(id)
  const [waybill, events, history] = await Promise.all([
    presentWaybill(req.scope, id),
    waybills.events([id]),
    readHistory(req.scope, id),
  ])
  res.json({ waybill, events: toEvents(events), packing_list: row.packing_list, history })
}

/** Changes a waybill Econt has not fetched, at Econt too; refused, it stays as it was. */
export const POST = async (req: AuthenticatedMedusaRequest<UpdateWaybillBody>, res: MedusaResponse<BookedResponse>) => {
  const { waybill_id, problems } = await changeWaybill(req.scope, req.params.id, req.validatedBody, actorId(req))
  res.json({ waybill: waybill_id ? await presentWaybill(req.scope, waybill_id) : null, problems })
}
