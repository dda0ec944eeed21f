import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ImportBundleBody, ImportBundleResponse } from "../../../../contracts/size-guide-exchange"
import { importSizeGuidesWorkflow } from "../../../../workflows/size-guide"
import { actorId } from "../../../lib/actor"

/** Imports a file of guides as drafts: all of it or nothing. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ImportBundleBody>,
  res: MedusaResponse<ImportBundleResponse>
) => {
  const { result } = await importSizeGuidesWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: actorId(req) },
  })
  res.json({ results: result })
}
