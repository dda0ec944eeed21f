import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Run } from "../../../../../../contracts/econt-shipment"
import { audit } from "../../../../../lib/audit"
import { econtService } from "../../../present"
import { presentRun } from "../../present"

/** Stops a run: what is under way is finished, the rest waits. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ run: Run }>) => {
  const run = await econtService(req.scope).runs.stop(req.params.id)
  await audit(req, { feature: "econt", action: "run.stopped", resource_id: run.id })
  res.json({ run: await presentRun(req.scope, run) })
}
