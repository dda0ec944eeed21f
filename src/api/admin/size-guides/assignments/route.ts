import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Assignment, CreateAssignmentsBody, ListAssignmentsQuery } from "../../../../contracts/size-guide-assignment"
import { createSizeGuideAssignmentsWorkflow } from "../../../../workflows/size-guide"
import { actorId } from "../../../lib/actor"
import { sizeGuideService } from "../present"
import { presentAssignments } from "../present-assignments"

/** One page of the assignments, newest first; `state=broken` looks through all for targets that are gone. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ assignments: Assignment[]; next_cursor: string | null }>
) => {
  const query = req.validatedQuery as ListAssignmentsQuery
  const { assignments: store } = sizeGuideService(req.scope)
  if (query.state === "broken") {
    const all = await presentAssignments(req.scope, await store.listAll(query))
    res.json({ assignments: all.filter(({ target_exists }) => !target_exists), next_cursor: null })
    return
  }
  const { assignments, next_cursor } = await store.list(query)
  res.json({ assignments: await presentAssignments(req.scope, assignments), next_cursor })
}

/** Adds assignments, all or none. */
export const POST = async (
  req: AuthenticatedMedusaRequest<CreateAssignmentsBody>,
  res: MedusaResponse<{ assignments: Assignment[]; existing: number }>
) => {
  const { assignments } = req.validatedBody
  const { result } = await createSizeGuideAssignmentsWorkflow(req.scope).run({
    input: { assignments, actor_id: actorId(req) },
  })
  res.json({
    assignments: await presentAssignments(req.scope, result),
    existing: assignments.length - result.length,
  })
}
