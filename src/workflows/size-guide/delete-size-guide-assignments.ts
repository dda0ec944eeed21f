import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService } from "../../modules/bijou_size_guide"
import { recordSizeGuideAuditStep } from "./steps/record-size-guide-audit"

export type DeleteSizeGuideAssignmentsInput = { ids: string[]; actor_id: string }

/** Removes assignments; undoing it puts them back. */
export const deleteSizeGuideAssignmentsStep = createStep(
  "delete-size-guide-assignments",
  async ({ ids }: DeleteSizeGuideAssignmentsInput, { container }) => {
    const store = container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE).assignments
    const deleted = await store.delete(ids)
    return new StepResponse(deleted, deleted)
  },
  async (deleted, { container }) => {
    if (deleted) {
      await container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE).assignments.restore(deleted)
    }
  }
)

/**
 * Unties guides from their targets.
 *
 * @example
 * await deleteSizeGuideAssignmentsWorkflow(container).run({ input: { ids: ["sgas_1"], actor_id: "user_1" } })
 */
export const deleteSizeGuideAssignmentsWorkflow = createWorkflow(
  "delete-size-guide-assignments",
  (input: DeleteSizeGuideAssignmentsInput) => {
    const deleted = deleteSizeGuideAssignmentsStep(input)
    recordSizeGuideAuditStep(
      transform({ input, deleted }, ({ input, deleted }) =>
        deleted.map(({ id, guide_id, target_type, target_id }) => ({
          action: "assignment.deleted",
          guide_id,
          actor_id: input.actor_id,
          facts: { assignment_id: id, target_type, target_id },
        }))
      )
    )
    return new WorkflowResponse(deleted)
  }
)
