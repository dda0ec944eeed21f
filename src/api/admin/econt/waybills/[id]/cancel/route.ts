import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Waybill } from "../../../../../../contracts/econt-waybill"
import { cancelEcontWaybillWorkflow } from "../../../../../../workflows/econt"
import { actorId } from "../../../../../lib/actor"
import { presentWaybill } from "../../../present"

/** Cancels a waybill at Econt, and the fulfilment it was made for. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ waybill: Waybill }>) => {
  const { id } = req.params
  await cancelEcontWaybillWorkflow(req.scope).run({ input: { id, actor_id: actorId(req) } })
  res.json({ waybill: await presentWaybill(req.scope, id) })
}
