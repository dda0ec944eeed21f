import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { audit } from "../../../../lib/audit"
import { econtService } from "../../present"

/** Reads Econt's payment report of some days; what is known already is not counted twice. */
export const POST = async (
  req: AuthenticatedMedusaRequest<{ from: string; to: string }>,
  res: MedusaResponse<{ read: number; new: number }>
) => {
  const { from, to } = req.validatedBody
  const found = await econtService(req.scope).ledger.sync(from, to)
  await audit(req, { feature: "econt", action: "cod.synced", resource_id: null, facts: { from, to, ...found } })
  res.json(found)
}
