import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CourierWindows, CourierWindowsQuery } from "../../../../../contracts/econt-shipment"
import { econtService } from "../../present"

/** Days a courier can come to a sender, and the waybills that wait for one. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<CourierWindows>) => {
  res.json(await econtService(req.scope).couriers.windows(req.validatedQuery as CourierWindowsQuery))
}
