import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sizeGuideService } from "../present"
import { sendFile } from "../send-file"

/** The drafts of the chosen guides, or of all, as a file for another shop. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { ids } = req.validatedQuery as { ids?: string[] }
  const bundle = await sizeGuideService(req.scope).guides.exportBundle(ids)
  const name = "size-guides.json"
  sendFile(res, { name, fallback: name, type: "application/json; charset=utf-8", content: JSON.stringify(bundle, null, 2) })
}
