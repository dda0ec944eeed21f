import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../modules/bijou_review"
import { recordImportAuditStep } from "./steps/record-import-audit"

export type CancelReviewImportInput = { id: string; actor_id: string }

/** Stops an import. Its file is gone then, so there is no way back: the person uploads again. */
export const cancelReviewImportStep = createStep(
  { name: "cancel-review-import-step", noCompensation: true },
  async ({ id }: CancelReviewImportInput, { container }) =>
    new StepResponse(await container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE).imports.cancel(id))
)

/** Stops an import that is not finished; nothing of it becomes visible. */
export const cancelReviewImportWorkflow = createWorkflow("cancel-review-import", (input: CancelReviewImportInput) => {
  const record = cancelReviewImportStep(input)
  const audit = transform({ input }, ({ input }) => ({
    action: "import_cancelled",
    import_id: input.id,
    actor_id: input.actor_id,
  }))
  recordImportAuditStep(audit)
  return new WorkflowResponse(record)
})
