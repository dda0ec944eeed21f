import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createStep, createWorkflow, StepResponse, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../modules/bijou_review"

export type CommitReviewImportInput = { id: string }

/** Brings the accepted rows in, in one transaction: it is done whole or not at all. */
export const commitReviewImportStep = createStep(
  { name: "commit-review-import-step", noCompensation: true },
  async ({ id }: CommitReviewImportInput, { container }) => {
    const imported = await container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE).imports.commit(id)
    return new StepResponse({ imported })
  }
)

/** Writes a confirmed import and tells it once, as `bijou_review.imported` with the import's id. */
export const commitReviewImportWorkflow = createWorkflow("commit-review-import", (input: CommitReviewImportInput) => {
  const result = commitReviewImportStep(input)
  when("review-import-wrote", { result }, ({ result }) => result.imported).then(() => {
    emitEventStep({ eventName: "bijou_review.imported", data: { id: input.id } })
  })
  return new WorkflowResponse(result)
})
