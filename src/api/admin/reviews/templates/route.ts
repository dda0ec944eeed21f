import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReplyTemplate, SaveTemplateBody } from "../../../../contracts/review-moderation"
import { reviewService, toTemplate } from "../present"

/** All canned replies. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ templates: ReplyTemplate[] }>) => {
  res.json({ templates: (await reviewService(req.scope).listTemplates()).map(toTemplate) })
}

/** Adds a canned reply. */
export const POST = async (req: AuthenticatedMedusaRequest<SaveTemplateBody>, res: MedusaResponse<{ template: ReplyTemplate }>) => {
  res.json({ template: toTemplate(await reviewService(req.scope).saveTemplate(req.validatedBody)) })
}
