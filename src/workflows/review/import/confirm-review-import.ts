import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../modules/bijou_review"
import { recordImportAuditStep } from "./steps/record-import-audit"

export type ConfirmReviewImportInput = { id: string; actor_id: string }

/** Opens the import of what the dry run accepted; undoing it waits for a person again. */
export const startReviewImportStep = createStep(
  "start-review-import",
  async ({ id, actor_id }: ConfirmReviewImportInput, { container }) => {
    const { imports } = container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
    return new StepResponse(await imports.startConfirm(id, actor_id), id)
  },
  async (id, { container }) => {
    if (id) {
      const { imports } = container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
      await imports.restore({ id, status: "checked" })
    }
  }
)

/** Confirms a checked import. The writing itself is done by `continueReviewImport`. */
export const confirmReviewImportWorkflow = createWorkflow(
  "confirm-review-import",
  (input: ConfirmReviewImportInput) => {
    const record = startReviewImportStep(input)
    const audit = transform({ input, record }, ({ input, record }) => ({
      action: "import_confirmed",
      import_id: record.id,
      actor_id: input.actor_id,
      facts: { rows: record.rows_accepted },
    }))
    recordImportAuditStep(audit)
    return new WorkflowResponse(record)
  }
)
