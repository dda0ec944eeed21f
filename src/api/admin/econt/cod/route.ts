import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CodEntry, ListCodQuery } from "../../../../contracts/econt-cod"
import { econtService } from "../present"
import { toCodEntry } from "./present"

/** Cash on delivery of waybills, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ entries: CodEntry[]; next_cursor: string | null }>) => {
  const { page, nextCursor } = await econtService(req.scope).ledger.list(req.validatedQuery as ListCodQuery)
  res.json({ entries: page.map(toCodEntry), next_cursor: nextCursor })
}
