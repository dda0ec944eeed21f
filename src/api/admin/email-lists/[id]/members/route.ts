import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ChangeMembersBody, EmailList } from "../../../../../contracts/email-campaign-list"
import { emailService, toList } from "../../../email-contacts/present"

type Changed = { list: EmailList; added: number; removed: number }

/** Puts contacts on a list and takes others off. */
export const POST = async (req: AuthenticatedMedusaRequest<ChangeMembersBody>, res: MedusaResponse<Changed>) => {
  const { lists } = emailService(req.scope)
  const { id } = await lists.get(req.params.id)
  const added = await lists.add(id, req.validatedBody.add, "admin")
  const removed = await lists.remove(id, req.validatedBody.remove)
  res.json({ list: toList(await lists.get(id)), added, removed })
}
