import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SaveSendingBody, SendingResponse } from "../../../contracts/email-campaign-sending"
import { audit } from "../../lib/audit"
import { emailService } from "../email-campaigns/present"
import { presentSending } from "./present"

/** How often people are written to, and whether anything leaves at all. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<SendingResponse>) => {
  res.json(presentSending(await emailService(req.scope).sending.read()))
}

/** Saves the version that was read. */
export const POST = async (req: AuthenticatedMedusaRequest<SaveSendingBody>, res: MedusaResponse<SendingResponse>) => {
  const { settings, version } = req.validatedBody
  const saved = await emailService(req.scope).sending.save(settings, version)
  await audit(req, { feature: "email-campaign", action: "sending.saved", resource_id: null, facts: { version: saved.version } })
  res.json(presentSending(saved))
}
