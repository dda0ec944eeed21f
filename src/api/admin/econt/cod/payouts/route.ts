import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Payout } from "../../../../../contracts/econt-cod"
import { econtService } from "../../present"

/** What Econt paid out together, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ payouts: Payout[]; next_cursor: string | null }>) => {
  const { page, nextCursor } = await econtService(req.scope).ledger.payouts(req.validatedQuery as { cursor?: string; limit: number })
  res.json({ payouts: page.map((payout) => ({ ...payout, paid_at: payout.paid_at.toISOString() })), next_cursor: nextCursor })
}
