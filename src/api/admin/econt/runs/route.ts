import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { CreateRunBody, Run } from "../../../../contracts/econt-shipment"
import { startRun } from "../../../../workflows/econt"
import { actorId } from "../../../lib/actor"
import { audit } from "../../../lib/audit"
import { isRbacOn, permissionsOf } from "../../../lib/permissions"
import { econtService } from "../present"
import { presentRun, presentRuns } from "./present"

/** Cancelling many needs the same permission as cancelling one. */
const requirePermission = async (req: AuthenticatedMedusaRequest, action: Run["action"]): Promise<void> => {
  if (action === "cancel" && isRbacOn(req.scope) && !(await permissionsOf(req)).includes("bijou_econt:delete")) {
    throw new MedusaError(MedusaError.Types.FORBIDDEN, "Your role does not allow you to cancel waybills.")
  }
}

/** The newest runs. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ runs: Run[] }>) => {
  res.json({ runs: await presentRuns(req.scope, await econtService(req.scope).runs.list()) })
}

/** Starts a run over many orders or waybills, and answers at once. */
export const POST = async (req: AuthenticatedMedusaRequest<CreateRunBody>, res: MedusaResponse<{ run: Run }>) => {
  const body = req.validatedBody
  await requirePermission(req, body.action)
  const run = await econtService(req.scope).runs.create(body, actorId(req))
  await audit(req, { feature: "econt", action: "run.started", resource_id: run.id, facts: { action: run.action, total: run.total } })
  startRun(req.scope, run)
  res.status(201).json({ run: await presentRun(req.scope, run) })
}
