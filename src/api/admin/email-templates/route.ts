import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { EmailTemplate } from "../../../contracts/email-campaign-template"
import { readTemplates } from "../../../workflows/email-campaign"

/** Mails that stand ready to begin with. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ templates: EmailTemplate[] }>) => {
  res.json({ templates: await readTemplates(req.scope) })
}
