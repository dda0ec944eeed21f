import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SendingResponse } from "../../../../contracts/email-campaign-sending"
import { wakeSenders } from "../../../../workflows/email-campaign"
import { audit } from "../../../lib/audit"
import { emailService } from "../../email-campaigns/present"
import { presentSending } from "../present"

/** Campaigns go on where they were. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<SendingResponse>) => {
  const { sending } = emailService(req.scope)
  await sending.letGo()
  await wakeSenders(req.scope)
  await audit(req, { feature: "email-campaign", action: "sending.let_go", resource_id: null, facts: {} })
  res.json(presentSending(await sending.read()))
}
