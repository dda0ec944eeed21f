import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PreviewMailBody, PreviewMailResponse } from "../../../../contracts/email-campaign-preview"
import { previewMail } from "../../../../workflows/email-campaign"

/** A document as somebody would get it now, with what the checks find. Nothing is kept. */
export const POST = async (req: AuthenticatedMedusaRequest<PreviewMailBody>, res: MedusaResponse<PreviewMailResponse>) => {
  res.json(await previewMail(req.scope, req.validatedBody))
}
