import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ContactDetail, UnsubscribeContactBody } from "../../../../../contracts/email-campaign-contact"
import { actorId } from "../../../../lib/actor"
import { audit } from "../../../../lib/audit"
import { contactDetail, emailService } from "../../present"

/** Erases a contact for good; its address stays suppressed by a hash. */
export const POST = async (req: AuthenticatedMedusaRequest<UnsubscribeContactBody>, res: MedusaResponse<{ contact: ContactDetail }>) => {
  const { id } = req.params
  const { contacts } = emailService(req.scope)
  await contacts.get(id)
  await contacts.erase(id, { source: "admin", actor: actorId(req), evidence: { ...req.validatedBody } })
  await audit(req, { feature: "email-campaign", action: "erase_contact", resource_id: id, facts: {} })
  res.json({ contact: await contactDetail(req.scope, id) })
}
