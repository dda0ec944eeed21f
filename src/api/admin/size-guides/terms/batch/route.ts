import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BatchTermsBody, BatchTermsResponse } from "../../../../../contracts/size-guide-terms"
import { actorId } from "../../../../lib/actor"
import { audit } from "../../../../lib/audit"
import { sizeGuideService, toTerm } from "../../present"

/** Adds and deletes many shared texts, all or none. */
export const POST = async (req: AuthenticatedMedusaRequest<BatchTermsBody>, res: MedusaResponse<BatchTermsResponse>) => {
  const { created, deleted } = await sizeGuideService(req.scope).guides.batchTerms(req.validatedBody, actorId(req))
  for (const [action, ids] of [
    ["term.created", created.map(({ id }) => id)],
    ["term.deleted", deleted],
  ] as const) {
    for (const id of ids) {
      await audit(req, { feature: "size-guide", action, resource_id: id })
    }
  }
  res.json({ created: created.map(toTerm), deleted })
}
