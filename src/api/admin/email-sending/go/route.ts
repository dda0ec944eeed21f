import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SendingResponse } from "../../../../contracts/email-campaign-sending"
import { wakeSenders } from "../../../../workflows/email-campaign"
import { audit } from "../../../lib/audit"
import { emailService } from "../../email-campaigns/present"
import { presentSending } from "../present"

/** Campaigns go on where they were. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<SendingResponse>) => {
  const service = emailService(req.scope)
  await service.sending.letGo()
  await wakeSenders(req.scope)
  await audit(req, { feature: "email-campaign", action: "sending.let_go", resource_id: null, facts: {} })
  res.json(await presentSending(service))
}
