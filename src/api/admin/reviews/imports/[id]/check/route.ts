import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CheckImportBody, ImportResponse } from "../../../../../../contracts/review-import"
import { checkReviewImportWorkflow, continueReviewImport } from "../../../../../../workflows/review"
import { actorId } from "../../../../../lib/actor"
import { presentImport } from "../../present"

/** Starts the dry run and answers at once; ask the import for its progress. */
export const POST = async (req: AuthenticatedMedusaRequest<CheckImportBody>, res: MedusaResponse<ImportResponse>) => {
  const { result } = await checkReviewImportWorkflow(req.scope).run({
    input: { id: req.params.id, body: req.validatedBody, actor_id: actorId(req) },
  })
  const started = await presentImport(req.scope, result.id)
  continueReviewImport(req.scope, { id: result.id, status: "checking" })
  res.status(202).json({ import: started })
}
