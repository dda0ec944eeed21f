import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CheckImportBody } from "../../../contracts/review-import"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../modules/bijou_review"
import { recordImportAuditStep } from "./steps/record-import-audit"

export type CheckReviewImportInput = { id: string; body: CheckImportBody; actor_id: string }

/** Stores how to read the file and opens the dry run; undoing it puts the state before back. */
export const startReviewImportCheckStep = createStep(
  "start-review-import-check",
  async ({ id, body }: CheckReviewImportInput, { container }) => {
    const { imports } = container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
    const { status } = await imports.get(id)
    return new StepResponse(await imports.startCheck(id, body), { id, status })
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE).imports.restore(before)
    }
  }
)

/**
 * Opens the dry run of an import. The reading itself is done by `continueReviewImport`, here or
 * in another server process.
 */
export const checkReviewImportWorkflow = createWorkflow("check-review-import", (input: CheckReviewImportInput) => {
  const record = startReviewImportCheckStep(input)
  const audit = transform({ input, record }, ({ input, record }) => ({
    action: "import_checked",
    import_id: record.id,
    actor_id: input.actor_id,
    facts: { format: input.body.format, target: input.body.target },
  }))
  recordImportAuditStep(audit)
  return new WorkflowResponse(record)
})
