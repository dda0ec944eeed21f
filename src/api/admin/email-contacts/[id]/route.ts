import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ContactDetail, UpdateContactBody } from "../../../../contracts/email-campaign-contact"
import { contactDetail, emailService } from "../present"

/** A contact with what it agreed to, and when. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ contact: ContactDetail }>) => {
  res.json({ contact: await contactDetail(req.scope, req.params.id) })
}

/** Corrects what is known of a contact. What it agreed to is said by the contact alone. */
export const POST = async (req: AuthenticatedMedusaRequest<UpdateContactBody>, res: MedusaResponse<{ contact: ContactDetail }>) => {
  await emailService(req.scope).contacts.update(req.params.id, req.validatedBody)
  res.json({ contact: await contactDetail(req.scope, req.params.id) })
}
