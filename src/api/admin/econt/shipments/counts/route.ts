import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ShipmentCounts } from "../../../../../contracts/econt-shipment"
import { econtService } from "../../present"

/** Numbers of the desk's tabs, exact up to a thousand. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ShipmentCounts>) => {
  res.json(await econtService(req.scope).desk.counts())
}
