import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Run } from "../../../../../contracts/econt-shipment"
import { econtService } from "../../present"
import { presentRun } from "../present"

/** One run with its numbers. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ run: Run }>) => {
  res.json({ run: await presentRun(req.scope, await econtService(req.scope).runs.get(req.params.id)) })
}
