import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ExportDocumentQuery } from "../../../../../contracts/size-guide-exchange"
import { sizeGuideService } from "../../present"
import { sendFile } from "../../send-file"

/** The draft or a revision as a file: JSON whole, CSV and TSV one table. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { guides } = sizeGuideService(req.scope)
  const query = req.validatedQuery as ExportDocumentQuery
  const { handle } = await guides.get(req.params.id)
  sendFile(res, { ...(await guides.writeFile(req.params.id, query)), fallback: `${handle}.${query.format}` })
}
