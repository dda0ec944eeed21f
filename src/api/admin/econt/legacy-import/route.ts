import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { LegacyShipmentsBody, LegacyShipmentsResponse } from "../../../../contracts/econt-legacy"
import { importLegacyShipmentsWorkflow } from "../../../../workflows/econt"
import { actorId } from "../../../lib/actor"

/** Reads a page of a shop's earlier shipments into waybills, or says what it would do. */
export const POST = async (req: AuthenticatedMedusaRequest<LegacyShipmentsBody>, res: MedusaResponse<LegacyShipmentsResponse>) => {
  const { result } = await importLegacyShipmentsWorkflow(req.scope).run({ input: { ...req.validatedBody, actor_id: actorId(req) } })
  res.json(result)
}
