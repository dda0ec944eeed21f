import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AssignmentBody } from "../../contracts/size-guide-assignment"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService } from "../../modules/bijou_size_guide"
import { recordSizeGuideAuditStep } from "./steps/record-size-guide-audit"

export type ReplaceSizeGuideAssignmentInput = { id: string; assignment: AssignmentBody; actor_id: string }

/** Replaces one assignment; undoing it puts back the one before. */
export const replaceSizeGuideAssignmentStep = createStep(
  "replace-size-guide-assignment",
  async ({ id, assignment }: ReplaceSizeGuideAssignmentInput, { container }) => {
    const store = container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE).assignments
    const before = await store.find([id])
    return new StepResponse(await store.replace(id, assignment), before)
  },
  async (before, { container }) => {
    if (before) {
      const store = container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE).assignments
      await store.delete(before.map(({ id }) => id))
      await store.restore(before)
    }
  }
)

/**
 * Changes what one assignment says: its guide, target, mode, order, scope or dates.
 *
 * @example
 * await replaceSizeGuideAssignmentWorkflow(container).run({ input: { id: "sgas_1", assignment, actor_id: "user_1" } })
 */
export const replaceSizeGuideAssignmentWorkflow = createWorkflow(
  "replace-size-guide-assignment",
  (input: ReplaceSizeGuideAssignmentInput) => {
    const replaced = replaceSizeGuideAssignmentStep(input)
    recordSizeGuideAuditStep(
      transform({ input, replaced }, ({ input, replaced }) => [
        {
          action: "assignment.changed",
          guide_id: replaced.guide_id,
          actor_id: input.actor_id,
          facts: { assignment_id: input.id, target_type: replaced.target_type, target_id: replaced.target_id, mode: replaced.mode },
        },
      ])
    )
    return new WorkflowResponse(replaced)
  }
)
