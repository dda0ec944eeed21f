import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ImportDocumentBody, ImportDocumentResponse } from "../../../../../contracts/size-guide-exchange"
import { sizeGuideService } from "../../present"

/** Reads a file into the sent document and says what would change. Nothing is saved. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ImportDocumentBody>,
  res: MedusaResponse<ImportDocumentResponse>
) => {
  const { guides } = sizeGuideService(req.scope)
  await guides.get(req.params.id)
  res.json(guides.readFile(req.validatedBody))
}
