import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../modules/bijou_review"
import { recordImportAuditStep } from "./steps/record-import-audit"

export type RemoveReviewImportInput = { id: string; actor_id: string }

/** Removes an import with its report; a removed file cannot be brought back. */
export const removeReviewImportStep = createStep(
  { name: "remove-review-import-step", noCompensation: true },
  async ({ id }: RemoveReviewImportInput, { container }) => {
    await container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE).imports.remove(id)
    return new StepResponse({ id })
  }
)

/** Removes the record and the report of an import; imported reviews stay. */
export const removeReviewImportWorkflow = createWorkflow("remove-review-import", (input: RemoveReviewImportInput) => {
  const removed = removeReviewImportStep(input)
  const audit = transform({ input }, ({ input }) => ({
    action: "import_removed",
    import_id: input.id,
    actor_id: input.actor_id,
  }))
  recordImportAuditStep(audit)
  return new WorkflowResponse(removed)
})
