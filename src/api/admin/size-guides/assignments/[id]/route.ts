import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Assignment, AssignmentBody } from "../../../../../contracts/size-guide-assignment"
import { replaceSizeGuideAssignmentWorkflow } from "../../../../../workflows/size-guide"
import { actorId } from "../../../../lib/actor"
import { presentAssignments } from "../../present-assignments"

/** Replaces one assignment. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AssignmentBody>,
  res: MedusaResponse<{ assignment: Assignment }>
) => {
  const { result } = await replaceSizeGuideAssignmentWorkflow(req.scope).run({
    input: { id: req.params.id, assignment: req.validatedBody, actor_id: actorId(req) },
  })
  const [assignment] = await presentAssignments(req.scope, [result])
  res.json({ assignment })
}
