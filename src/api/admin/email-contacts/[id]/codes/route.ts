import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ContactCodesResponse } from "../../../../../contracts/email-campaign-contact-code"
import { emailService, orderNumbers } from "../../present"

/** Discount codes a contact was given, the latest first, with the orders they were used in. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ContactCodesResponse>) => {
  const codes = await emailService(req.scope).contacts.latestCodes(req.params.id)
  const numbers = await orderNumbers(req.scope, codes.flatMap(({ order_ids }) => order_ids))
  res.json({
    codes: codes.map(({ id, code, given_at, signup_id, campaign_id, from_name, uses, order_ids }) => ({
      id,
      code,
      given_at: given_at.toISOString(),
      from: { kind: signup_id ? "signup" : "campaign", id: signup_id ?? campaign_id ?? "", name: from_name },
      uses,
      orders: order_ids.flatMap((order) => (numbers.has(order) ? [{ id: order, display_id: numbers.get(order) as number }] : [])),
    })),
  })
}
