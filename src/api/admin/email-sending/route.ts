import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SaveSendingBody, SendingResponse } from "../../../contracts/email-campaign-sending"
import { audit } from "../../lib/audit"
import { emailService } from "../email-campaigns/present"
import { presentSending } from "./present"

/** How often people are written to, and whether anything leaves at all. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<SendingResponse>) => {
  res.json(await presentSending(emailService(req.scope)))
}

/** Saves the version that was read. */
export const POST = async (req: AuthenticatedMedusaRequest<SaveSendingBody>, res: MedusaResponse<SendingResponse>) => {
  const { settings, version } = req.validatedBody
  const service = emailService(req.scope)
  const saved = await service.sending.save(settings, version)
  await audit(req, { feature: "email-campaign", action: "sending.saved", resource_id: null, facts: { version: saved.version } })
  res.json(await presentSending(service))
}
