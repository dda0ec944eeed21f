import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BIJOU_CORE_MODULE, type BijouCoreService } from "../../../modules/bijou_core"

export type SizeGuideAudit = { action: string; guide_id: string | null; actor_id: string; facts?: Record<string, unknown> }

/**
 * Writes down who did what with size guides. The log is append-only, so nothing is taken back;
 * it is the last step of each workflow but for its event.
 */
export const recordSizeGuideAuditStep = createStep(
  { name: "record-size-guide-audit", noCompensation: true },
  async (entries: SizeGuideAudit[], { container }) => {
    await container
      .resolve<BijouCoreService>(BIJOU_CORE_MODULE)
      .recordAudit(entries.map(({ guide_id, ...entry }) => ({ ...entry, feature: "size-guide", resource_id: guide_id })))
    return new StepResponse({ recorded: entries.length })
  }
)
