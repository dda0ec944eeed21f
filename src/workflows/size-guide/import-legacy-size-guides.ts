import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { LegacyImportBody } from "../../contracts/size-guide-exchange"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService } from "../../modules/bijou_size_guide"
import { recordSizeGuideAuditStep } from "./steps/record-size-guide-audit"

export type ImportLegacySizeGuidesInput = LegacyImportBody & { actor_id: string }

/** Makes drafts of the earlier tables; undoing it deletes those it made. */
export const importLegacySizeGuidesStep = createStep(
  "import-legacy-size-guides",
  async ({ actor_id, ...options }: ImportLegacySizeGuidesInput, { container }) => {
    const { guides } = container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)
    const outcome = await guides.importLegacy(options, actor_id)
    return new StepResponse(outcome, outcome.guides.flatMap(({ id }) => id ?? []))
  },
  async (ids, { container }) => {
    const { guides } = container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)
    for (const id of ids ?? []) {
      await guides.delete(id)
    }
  }
)

/**
 * Reads `size_guide` and `measurement_guide` of a shop's earlier module into drafts.
 *
 * @example
 * await importLegacySizeGuidesWorkflow(container).run({ input: { dry_run: true, locale: "bg", actor_id: "user_1" } })
 */
export const importLegacySizeGuidesWorkflow = createWorkflow(
  "import-legacy-size-guides",
  (input: ImportLegacySizeGuidesInput) => {
    const outcome = importLegacySizeGuidesStep(input)
    recordSizeGuideAuditStep(
      transform({ input, outcome }, ({ input, outcome }) =>
        outcome.guides
          .filter(({ id }) => id !== null)
          .map(({ id, handle, rows }) => ({ action: "legacy_imported", guide_id: id, actor_id: input.actor_id, facts: { handle, rows } }))
      )
    )
    return new WorkflowResponse(outcome)
  }
)
