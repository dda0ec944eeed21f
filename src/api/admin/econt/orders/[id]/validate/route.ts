import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { QuoteBody, QuoteResponse } from "../../../../../../contracts/econt-panel"
import { checkOrderDraft } from "../../../../../../workflows/econt"

/** Lets Econt check a draft as if it were booked, and tells the price and all that is wrong. */
export const POST = async (req: AuthenticatedMedusaRequest<QuoteBody>, res: MedusaResponse<QuoteResponse>) => {
  res.json(await checkOrderDraft(req.scope, req.params.id, "validate", req.validatedBody))
}
