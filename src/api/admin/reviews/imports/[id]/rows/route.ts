import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListImportRowsQuery, ListImportRowsResponse } from "../../../../../../contracts/review-import"
import { reviewService } from "../../../present"
import { toImportRow } from "../../present"

/** Refused or accepted rows of an import, in the order of the file. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ListImportRowsResponse>) => {
  const query = req.validatedQuery as ListImportRowsQuery
  const { found, nextCursor } = await reviewService(req.scope).imports.rows(req.params.id, query)
  res.json({ rows: found.map(toImportRow), next_cursor: nextCursor })
}
