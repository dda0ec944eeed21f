import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ImportResponse } from "../../../../../../contracts/review-import"
import { cancelReviewImportWorkflow } from "../../../../../../workflows/review"
import { actorId } from "../../../../../lib/actor"
import { presentImport } from "../../present"

/** Stops an import; nothing of it becomes visible. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportResponse>) => {
  const { result } = await cancelReviewImportWorkflow(req.scope).run({
    input: { id: req.params.id, actor_id: actorId(req) },
  })
  res.json({ import: await presentImport(req.scope, result.id) })
}
