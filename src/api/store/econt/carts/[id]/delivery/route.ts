import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SaveDeliveryBody, SaveDeliveryResponse } from "../../../../../../contracts/econt-store"
import { saveDelivery } from "../../../../../../workflows/econt"

/** Saves the customer's choice as the cart's shipping method, with its price. */
export const POST = async (req: MedusaRequest<SaveDeliveryBody>, res: MedusaResponse<SaveDeliveryResponse>) => {
  res.json(await saveDelivery(req.scope, req.params.id, req.validatedBody))
}
