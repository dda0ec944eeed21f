import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CourierWindows } from "../../../../../contracts/econt-shipment"
import { econtService } from "../../present"

/** Days a courier can come to a sender, and the waybills that wait for one. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<CourierWindows>) => {
  const { sender_id } = req.validatedQuery as { sender_id: string }
  res.json(await econtService(req.scope).couriers.windows(sender_id))
}
