import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreateEmailListBody, EmailList } from "../../../contracts/email-campaign-list"
import { actorId } from "../../lib/actor"
import { emailService, toList } from "../email-contacts/present"

/** Lists of contacts by their names. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ lists: EmailList[] }>) => {
  const lists = await emailService(req.scope).lists.all()
  res.json({ lists: lists.map(toList) })
}

/** A new list with nobody on it. */
export const POST = async (req: AuthenticatedMedusaRequest<CreateEmailListBody>, res: MedusaResponse<{ list: EmailList }>) => {
  const list = await emailService(req.scope).lists.create(req.validatedBody.name, actorId(req))
  res.status(201).json({ list: toList(list) })
}
