import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AssignmentBody } from "../../contracts/size-guide-assignment"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService } from "../../modules/bijou_size_guide"
import { recordSizeGuideAuditStep } from "./steps/record-size-guide-audit"

export type CreateSizeGuideAssignmentsInput = { assignments: AssignmentBody[]; actor_id: string }

/** Adds assignments, all or none; undoing it removes those it added. */
export const createSizeGuideAssignmentsStep = createStep(
  "create-size-guide-assignments",
  async ({ assignments, actor_id }: CreateSizeGuideAssignmentsInput, { container }) => {
    const store = container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE).assignments
    const created = await store.create(assignments, actor_id)
    return new StepResponse(created, created.map(({ id }) => id))
  },
  async (ids, { container }) => {
    if (ids) {
      await container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE).assignments.delete(ids)
    }
  }
)

/**
 * Ties guides to products, categories and the other targets. What is tied already stays as it is.
 *
 * @example
 * await createSizeGuideAssignmentsWorkflow(container).run({
 *   input: { assignments: [assignmentBody.parse({ guide_id: "szg_1", target: { type: "category", id: "pcat_1" } })], actor_id: "user_1" },
 * })
 */
export const createSizeGuideAssignmentsWorkflow = createWorkflow(
  "create-size-guide-assignments",
  (input: CreateSizeGuideAssignmentsInput) => {
    const created = createSizeGuideAssignmentsStep(input)
    recordSizeGuideAuditStep(
      transform({ input, created }, ({ input, created }) =>
        created.map(({ id, guide_id, target_type, target_id, mode }) => ({
          action: "assignment.created",
          guide_id,
          actor_id: input.actor_id,
          facts: { assignment_id: id, target_type, target_id, mode },
        }))
      )
    )
    return new WorkflowResponse(created)
  }
)
