import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { listRunItemsQuery, RunItem } from "../../../../../../contracts/econt-shipment"
import { econtService } from "../../../present"

/** Items of a run, in their order. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ items: RunItem[]; next_cursor: string | null }>
) => {
  res.json(await econtService(req.scope).runs.items(req.params.id, req.validatedQuery as z.infer<typeof listRunItemsQuery>))
}
