import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListReadyQuery, ReadyOrder } from "../../../../contracts/econt-shipment"
import { readReadyOrders } from "../../../../workflows/econt"

/** Orders with pieces to send by Econt, oldest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ orders: ReadyOrder[]; next_cursor: string | null }>
) => {
  res.json(await readReadyOrders(req.scope, req.validatedQuery as ListReadyQuery))
}
