import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ContactMailsResponse } from "../../../../../contracts/email-campaign-contact-mail"
import { DELIVERY_STATES } from "../../../../../contracts/email-campaign-delivery"
import { emailService } from "../../present"

/** Campaigns a contact was chosen for, the latest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ContactMailsResponse>) => {
  const mails = await emailService(req.scope).contacts.mails(req.params.id)
  res.json({
    mails: mails.map(({ status, sent_at, bounced_at, ...mail }) => ({
      ...mail,
      state: DELIVERY_STATES[status],
      sent_at: sent_at && sent_at.toISOString(),
      bounced_at: bounced_at && bounced_at.toISOString(),
    })),
  })
}
