import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../modules/bijou_review"

export type UndoReviewBatchInput = { batch_id: string; actor_id: string }

/** Takes decisions back. It has no compensation: it is the last step, and itself an undo. */
export const undoReviewBatchStep = createStep(
  "undo-review-batch",
  async (input: UndoReviewBatchInput, { container }) => {
    const reviews = container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
    return new StepResponse(await reviews.undoBatch(input.batch_id, input.actor_id))
  }
)

/**
 * Takes back a batch of decisions, up to 500 of them. Reviews changed since stay as they are.
 *
 * @example
 * await undoReviewBatchWorkflow(container).run({ input: { batch_id: "rbat_1", actor_id: "user_1" } })
 */
export const undoReviewBatchWorkflow = createWorkflow("undo-review-batch", (input: UndoReviewBatchInput) => {
  return new WorkflowResponse(undoReviewBatchStep(input))
})
