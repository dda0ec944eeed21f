import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../modules/bijou_review"
import { matchProducts } from "./steps/match-products"

export type ReadReviewImportInput = { id: string }

/**
 * Does the dry run of an import whose check was opened. It changes nothing but the import's own
 * staging table and starts over when it is run again, so there is nothing to take back.
 */
export const readReviewImportStep = createStep(
  { name: "read-review-import-step", noCompensation: true },
  async ({ id }: ReadReviewImportInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { imports } = container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
    const checked = await imports.check(id, (names, body) => matchProducts(query, names, body))
    return new StepResponse({ checked })
  }
)

/** Reads a file into the staging table, finds its products, and judges every row. */
export const readReviewImportWorkflow = createWorkflow("read-review-import", (input: ReadReviewImportInput) =>
  new WorkflowResponse(readReviewImportStep(input))
)
