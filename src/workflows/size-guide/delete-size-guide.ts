import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService } from "../../modules/bijou_size_guide"
import { SIZE_GUIDE_EVENTS } from "./events"
import { recordSizeGuideAuditStep } from "./steps/record-size-guide-audit"

export type DeleteSizeGuideInput = { id: string; actor_id: string }

/** Deletes the guide with all that belongs to it. It cannot be taken back, so only writing it down follows. */
export const deleteSizeGuideStep = createStep(
  { name: "delete-size-guide", noCompensation: true },
  async ({ id }: DeleteSizeGuideInput, { container }) => {
    const { guides } = container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)
    return new StepResponse({ id, ...(await guides.delete(id)) })
  }
)

/**
 * Deletes a guide that was never published, or is archived, with its revisions and assignments.
 *
 * @example
 * await deleteSizeGuideWorkflow(container).run({ input: { id: "szg_1", actor_id: "user_1" } })
 */
export const deleteSizeGuideWorkflow = createWorkflow("delete-size-guide", (input: DeleteSizeGuideInput) => {
  const deleted = deleteSizeGuideStep(input)
  recordSizeGuideAuditStep(
    transform({ input, deleted }, ({ input, deleted }) => [
      { action: "deleted", guide_id: input.id, actor_id: input.actor_id, facts: { handle: deleted.handle } },
    ])
  )
  emitEventStep({ eventName: SIZE_GUIDE_EVENTS.deleted, data: deleted })
  return new WorkflowResponse(deleted)
})
