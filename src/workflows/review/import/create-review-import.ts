import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../modules/bijou_review"
import { recordImportAuditStep } from "./steps/record-import-audit"

export type CreateReviewImportInput = {
  /** A file that `imports.receive` stored. */
  upload: { id: string; bytes_total: number; encoding: string }
  filename: string
  actor_id: string
}

const importsOf = (container: { resolve: <T>(key: string) => T }) =>
  container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE).imports

/** Makes an import of the stored file; undoing it removes import and file. */
export const registerReviewImportStep = createStep(
  "register-review-import",
  async ({ upload, filename, actor_id }: CreateReviewImportInput, { container }) => {
    const record = await importsOf(container).register(upload, filename, actor_id)
    return new StepResponse(record, record.id)
  },
  async (id, { container }) => {
    if (id) {
      await importsOf(container).remove(id)
    }
  }
)

/**
 * Makes an import of an uploaded file: finds delimiter, columns and source, and suggests a mapping.
 *
 * @example
 * await createReviewImportWorkflow(container).run({ input: { upload, filename: "reviews.csv", actor_id: "user_1" } })
 */
export const createReviewImportWorkflow = createWorkflow("create-review-import", (input: CreateReviewImportInput) => {
  const record = registerReviewImportStep(input)
  const audit = transform({ input, record }, ({ input, record }) => ({
    action: "import_uploaded",
    import_id: record.id,
    actor_id: input.actor_id,
    facts: { bytes: input.upload.bytes_total, format: record.format },
  }))
  recordImportAuditStep(audit)
  return new WorkflowResponse(record)
})
