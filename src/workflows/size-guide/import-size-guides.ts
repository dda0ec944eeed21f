import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ImportBundleBody } from "../../contracts/size-guide-exchange"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService } from "../../modules/bijou_size_guide"
import { recordSizeGuideAuditStep } from "./steps/record-size-guide-audit"

export type ImportSizeGuidesInput = ImportBundleBody & { actor_id: string }

/** Imports all guides of a file or none; replaced drafts stay in their history, so nothing is taken back. */
export const importSizeGuidesStep = createStep(
  { name: "import-size-guides", noCompensation: true },
  async ({ actor_id, ...body }: ImportSizeGuidesInput, { container }) => {
    const { guides } = container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)
    return new StepResponse(await guides.importBundle(body, actor_id))
  }
)

/**
 * Imports guides that another shop exported, as drafts. A dry run says what would become of each.
 *
 * @example
 * await importSizeGuidesWorkflow(container).run({
 *   input: { bundle, existing: "skip", dry_run: false, actor_id: "user_1" },
 * })
 */
export const importSizeGuidesWorkflow = createWorkflow("import-size-guides", (input: ImportSizeGuidesInput) => {
  const results = importSizeGuidesStep(input)
  recordSizeGuideAuditStep(
    transform({ input, results }, ({ input, results }) =>
      results
        .filter(({ outcome }) => !input.dry_run && ["created", "copied", "replaced"].includes(outcome))
        .map(({ id, handle, outcome }) => ({
          action: "imported",
          guide_id: id,
          actor_id: input.actor_id,
          facts: { handle, outcome },
        }))
    )
  )
  return new WorkflowResponse(results)
})
