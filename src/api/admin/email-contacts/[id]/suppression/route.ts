import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ContactDetail, SuppressContactBody } from "../../../../../contracts/email-campaign-contact"
import { actorId } from "../../../../lib/actor"
import { audit } from "../../../../lib/audit"
import { contactDetail, emailService } from "../../present"

/** Stops marketing to an address, or lifts what stops it. What the contact agreed to stays as it is. */
export const POST = async (req: AuthenticatedMedusaRequest<SuppressContactBody>, res: MedusaResponse<{ contact: ContactDetail }>) => {
  const { id } = req.params
  const { contacts, suppressions } = emailService(req.scope)
  const { email_hash } = await contacts.get(id)
  if (!email_hash) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This contact was erased.")
  }
  const body = req.validatedBody
  if (body.action === "suppress") {
    await suppressions.add(email_hash, { reason: "manual", source: actorId(req) })
  } else {
    await suppressions.lift(email_hash, [body.reason])
  }
  await audit(req, { feature: "email-campaign", action: `${body.action}_contact`, resource_id: id, facts: { ...body } })
  res.json({ contact: await contactDetail(req.scope, id) })
}
