import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReplyTemplate, SaveTemplateBody } from "../../../../../contracts/review-moderation"
import { reviewService, toTemplate } from "../../present"

/** Changes a canned reply. */
export const POST = async (req: AuthenticatedMedusaRequest<SaveTemplateBody>, res: MedusaResponse<{ template: ReplyTemplate }>) => {
  res.json({ template: toTemplate(await reviewService(req.scope).saveTemplate(req.validatedBody, req.params.id)) })
}

/** Removes a canned reply. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await reviewService(req.scope).removeTemplate(req.params.id)
  res.json({ id: req.params.id, object: "review_template", deleted: true })
}
