import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ContactCounts } from "../../../../contracts/email-campaign-contact"
import { emailService } from "../present"

/** How many contacts there are, and of those who are not written to, why. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ContactCounts>) => {
  res.json(await emailService(req.scope).contacts.counts())
}
