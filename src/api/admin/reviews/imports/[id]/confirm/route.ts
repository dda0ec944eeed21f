import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ImportResponse } from "../../../../../../contracts/review-import"
import { confirmReviewImportWorkflow, continueReviewImport } from "../../../../../../workflows/review"
import { actorId } from "../../../../../lib/actor"
import { presentImport } from "../../present"

/** Imports what the dry run accepted and answers at once; ask the import for its end. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportResponse>) => {
  const { result } = await confirmReviewImportWorkflow(req.scope).run({
    input: { id: req.params.id, actor_id: actorId(req) },
  })
  const started = await presentImport(req.scope, result.id)
  continueReviewImport(req.scope, { id: result.id, status: "importing" })
  res.status(202).json({ import: started })
}
