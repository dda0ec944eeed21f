import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { LegacyImportBody, LegacyImportResponse } from "../../../../contracts/size-guide-exchange"
import { importLegacySizeGuidesWorkflow } from "../../../../workflows/size-guide"
import { actorId } from "../../../lib/actor"

/** Reads the tables of a shop's earlier module into drafts, or says what it would do. */
export const POST = async (req: AuthenticatedMedusaRequest<LegacyImportBody>, res: MedusaResponse<LegacyImportResponse>) => {
  const { result } = await importLegacySizeGuidesWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: actorId(req) },
  })
  res.json({ found: result.found, guides: result.guides.map(({ id: _id, ...guide }) => guide) })
}
