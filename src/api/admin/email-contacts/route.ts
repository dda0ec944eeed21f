import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { listContactsResponseSchema, ListContactsQuery } from "../../../contracts/email-campaign-contact"
import { emailService, toContact } from "./present"

/** A page of contacts, the newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<z.infer<typeof listContactsResponseSchema>>) => {
  const { contacts, next_cursor } = await emailService(req.scope).contacts.list(req.validatedQuery as ListContactsQuery)
  res.json({ contacts: contacts.map(toContact), next_cursor })
}
