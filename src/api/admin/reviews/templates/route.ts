import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReplyTemplate, SaveTemplateBody } from "../../../../contracts/review-moderation"
import { audit } from "../../../lib/audit"
import { reviewService, toTemplate } from "../present"

/** All canned replies. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ templates: ReplyTemplate[] }>) => {
  res.json({ templates: (await reviewService(req.scope).listTemplates()).map(toTemplate) })
}

/** Adds a canned reply. */
export const POST = async (
  req: AuthenticatedMedusaRequest<SaveTemplateBody>,
  res: MedusaResponse<{ template: ReplyTemplate }>
) => {
  const saved = await reviewService(req.scope).saveTemplate(req.validatedBody)
  await audit(req, { feature: "review", action: "template.created", resource_id: saved.id })
  res.json({ template: toTemplate(saved) })
}
