import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { QuoteBody, QuoteResponse } from "../../../../../../contracts/econt-panel"
import { checkOrderDraft } from "../../../../../../workflows/econt"

/** The price of a draft and what is wrong with it, without anybody's name leaving the shop. */
export const POST = async (req: AuthenticatedMedusaRequest<QuoteBody>, res: MedusaResponse<QuoteResponse>) => {
  res.json(await checkOrderDraft(req.scope, req.params.id, "calculate", req.validatedBody))
}
