import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ImportResponse } from "../../../../../contracts/review-import"
import { removeReviewImportWorkflow } from "../../../../../workflows/review"
import { actorId } from "../../../../lib/actor"
import { presentImport } from "../present"

/** One import, with its progress while it runs. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportResponse>) => {
  res.json({ import: await presentImport(req.scope, req.params.id) })
}

/** Removes an import that does not run; reviews it brought stay. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ id: string; object: "review_import"; deleted: true }>
) => {
  await removeReviewImportWorkflow(req.scope).run({ input: { id: req.params.id, actor_id: actorId(req) } })
  res.json({ id: req.params.id, object: "review_import", deleted: true })
}
