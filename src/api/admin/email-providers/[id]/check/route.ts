import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { emailService } from "../../../email-campaigns/present"

/** Tries the connection and the login without sending. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ ok: boolean; reason: string | null }>) => {
  const problem = await emailService(req.scope).providers.check(req.params.id)
  res.json({ ok: problem === null, reason: problem?.reason ?? null })
}
