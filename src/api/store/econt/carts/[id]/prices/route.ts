import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CartPricesBody, CartPricesResponse } from "../../../../../../contracts/econt-store"
import { priceCart } from "../../../../../../workflows/econt"

/** What each way to deliver costs for a cart, within two seconds. */
export const POST = async (req: MedusaRequest<CartPricesBody>, res: MedusaResponse<CartPricesResponse>) => {
  res.setHeader("cache-control", "no-store")
  res.json(await priceCart(req.scope, req.params.id, req.validatedBody))
}
