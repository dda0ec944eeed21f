import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CourierRequest } from "../../../../../../contracts/econt-shipment"
import { econtService } from "../../../present"
import { presentCouriers } from "../../present"

/** Asks again for a courier whose order was not answered; Econt says when it has it already. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ request: CourierRequest }>) => {
  const [request] = await presentCouriers(req.scope, [await econtService(req.scope).couriers.retry(req.params.id)])
  res.json({ request })
}
