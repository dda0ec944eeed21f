import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { exportOwnData } from "../../../../../workflows/email-campaign"
import { audit } from "../../../../lib/audit"
import { emailService } from "../../present"

/** All that is known of a contact, for somebody who asked the shop for it. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<object>) => {
  const { id } = req.params
  const contact = await emailService(req.scope).contacts.get(id)
  await audit(req, { feature: "email-campaign", action: "export_contact", resource_id: id, facts: {} })
  res.set({ "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" })
  res.json(await exportOwnData(req.scope, contact))
}
