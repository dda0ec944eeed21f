import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MailProductsBody, MailProductsResponse } from "../../../../contracts/email-campaign-preview"
import { readShownProducts } from "../../../../workflows/email-campaign"

/** The products a document shows now, block by block. Nothing is kept. */
export const POST = async (req: AuthenticatedMedusaRequest<MailProductsBody>, res: MedusaResponse<MailProductsResponse>) => {
  res.json(await readShownProducts(req.scope, req.validatedBody))
}
