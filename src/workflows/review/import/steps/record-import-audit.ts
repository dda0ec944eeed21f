import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BIJOU_CORE_MODULE, type BijouCoreService } from "../../../../modules/bijou_core"

export type ImportAudit = { action: string; import_id: string; actor_id: string; facts?: Record<string, unknown> }

/**
 * Writes down who did what with an import. The log is append-only, so nothing is taken back;
 * it is the last step of each workflow.
 */
export const recordImportAuditStep = createStep(
  { name: "record-import-audit-step", noCompensation: true },
  async ({ action, import_id, actor_id, facts }: ImportAudit, { container }) => {
    await container
      .resolve<BijouCoreService>(BIJOU_CORE_MODULE)
      .recordAudit([{ feature: "review", action, resource_id: import_id, actor_id, facts }])
    return new StepResponse({ recorded: true })
  }
)
