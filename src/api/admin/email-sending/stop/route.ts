import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SendingResponse } from "../../../../contracts/email-campaign-sending"
import { actorId } from "../../../lib/actor"
import { audit } from "../../../lib/audit"
import { emailService } from "../../email-campaigns/present"
import { presentSending } from "../present"

/** Nothing leaves any more, whatever campaigns say. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<SendingResponse>) => {
  const service = emailService(req.scope)
  await service.sending.stopAll(actorId(req))
  await audit(req, { feature: "email-campaign", action: "sending.stopped", resource_id: null, facts: {} })
  res.json(await presentSending(service))
}
