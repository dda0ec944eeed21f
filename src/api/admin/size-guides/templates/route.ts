import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { listTemplatesQuery, listTemplatesResponseSchema } from "../../../../contracts/size-guide-list"
import { listTemplates } from "../../../../sizing/templates"

/** Ready guides to begin with, in the asked language. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<z.infer<typeof listTemplatesResponseSchema>>
) => {
  const { locale } = req.validatedQuery as z.infer<typeof listTemplatesQuery>
  res.json({ templates: listTemplates(locale) })
}
