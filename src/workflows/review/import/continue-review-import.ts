import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../modules/bijou_review"
import { commitReviewImportWorkflow } from "./commit-review-import"
import { readReviewImportWorkflow } from "./read-review-import"

type Running = { id: string; status: "checking" | "importing" }

/**
 * Goes on with an import without making the caller wait. A lease keeps two processes from
 * working on the same one; when this process dies, {@link resumeReviewImports} takes over.
 */
export const continueReviewImport = (container: MedusaContainer, { id, status }: Running): void => {
  const workflow = status === "checking" ? readReviewImportWorkflow : commitReviewImportWorkflow
  workflow(container)
    .run({ input: { id } })
    .catch((error: Error) =>
      container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Review import ${id} stopped: ${error.message}`)
    )
}

/** Goes on with all imports whose process is gone. @returns how many */
export const resumeReviewImports = async (container: MedusaContainer): Promise<number> => {
  const left = await container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE).imports.resumable()
  for (const running of left) {
    continueReviewImport(container, running)
  }
  return left.length
}
