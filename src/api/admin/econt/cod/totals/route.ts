import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CodTotals } from "../../../../../contracts/econt-cod"
import { econtService, moment } from "../../present"

/** Sums of cash on delivery by state and by week. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<CodTotals>) => {
  const totals = await econtService(req.scope).ledger.totals(req.validatedQuery as { from?: string; to?: string })
  res.json({ ...totals, checked_at: moment(totals.checked_at) })
}
