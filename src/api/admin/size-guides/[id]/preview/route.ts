import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PreviewGuideBody, PreviewGuideResponse } from "../../../../../contracts/size-guide"
import { previewGuide } from "../../../../../sizing/render/preview"
import { sizeGuideService } from "../../present"

/** The page the shop would serve of a draft, made by the same renderer. Nothing is saved. @throws NOT_FOUND */
export const POST = async (
  req: AuthenticatedMedusaRequest<PreviewGuideBody>,
  res: MedusaResponse<PreviewGuideResponse>
) => {
  const { guides } = sizeGuideService(req.scope)
  const [{ id, handle, revision_number }, terms] = await Promise.all([guides.get(req.params.id), guides.listTerms()])
  res.json(previewGuide({ id, handle, revision: revision_number ?? 0 }, req.validatedBody, terms))
}
