import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Run } from "../../../../../../contracts/econt-shipment"
import { startRun } from "../../../../../../workflows/econt"
import { audit } from "../../../../../lib/audit"
import { econtService } from "../../../present"
import { presentRun } from "../../present"

/** Goes on with a run that was stopped. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ run: Run }>) => {
  const run = await econtService(req.scope).runs.resume(req.params.id)
  await audit(req, { feature: "econt", action: "run.resumed", resource_id: run.id })
  startRun(req.scope, run)
  res.json({ run: await presentRun(req.scope, run) })
}
