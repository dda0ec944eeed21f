import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { audit } from "../../../lib/audit"
import { emailService } from "../../email-contacts/present"

type Deleted = { id: string; object: "email_list"; deleted: true }

/** Deletes a list; its contacts stay. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<Deleted>) => {
  const { id } = req.params
  await emailService(req.scope).lists.delete(id)
  await audit(req, { feature: "email-campaign", action: "delete_list", resource_id: id, facts: {} })
  res.json({ id, object: "email_list", deleted: true })
}
