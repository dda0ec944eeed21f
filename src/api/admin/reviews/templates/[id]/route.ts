import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReplyTemplate, SaveTemplateBody } from "../../../../../contracts/review-moderation"
import { audit } from "../../../../lib/audit"
import { reviewService, toTemplate } from "../../present"

/** Changes a canned reply. */
export const POST = async (
  req: AuthenticatedMedusaRequest<SaveTemplateBody>,
  res: MedusaResponse<{ template: ReplyTemplate }>
) => {
  const saved = await reviewService(req.scope).saveTemplate(req.validatedBody, req.params.id)
  await audit(req, { feature: "review", action: "template.updated", resource_id: saved.id })
  res.json({ template: toTemplate(saved) })
}

/** Removes a canned reply. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await reviewService(req.scope).removeTemplate(req.params.id)
  await audit(req, { feature: "review", action: "template.deleted", resource_id: req.params.id })
  res.json({ id: req.params.id, object: "review_template", deleted: true })
}
