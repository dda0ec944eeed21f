import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Assignment } from "../../../../../contracts/size-guide-assignment"
import { deleteSizeGuideAssignmentsWorkflow } from "../../../../../workflows/size-guide"
import { actorId } from "../../../../lib/actor"
import { presentAssignments } from "../../present-assignments"

/** Removes assignments and answers with what they were, so that the page can put them back. */
export const POST = async (
  req: AuthenticatedMedusaRequest<{ ids: string[] }>,
  res: MedusaResponse<{ deleted: Assignment[] }>
) => {
  const { result } = await deleteSizeGuideAssignmentsWorkflow(req.scope).run({
    input: { ids: req.validatedBody.ids, actor_id: actorId(req) },
  })
  res.json({ deleted: await presentAssignments(req.scope, result) })
}
