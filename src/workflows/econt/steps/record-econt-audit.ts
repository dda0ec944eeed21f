import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BIJOU_CORE_MODULE, type BijouCoreService } from "../../../modules/bijou_core"

export type EcontAudit = { action: string; waybill_id: string | null; actor_id: string; facts?: Record<string, unknown> }

/** Writes down who did what with waybills, without personal data. */
export const recordEcontAudit = (container: MedusaContainer, entries: readonly EcontAudit[]): Promise<void> =>
  container
    .resolve<BijouCoreService>(BIJOU_CORE_MODULE)
    .recordAudit(entries.map(({ waybill_id, ...entry }) => ({ ...entry, feature: "econt", resource_id: waybill_id })))

/** The same as a step. The log is append-only, so nothing is taken back. */
export const recordEcontAuditStep = createStep(
  { name: "record-econt-audit", noCompensation: true },
  async (entries: EcontAudit[], { container }) => {
    await recordEcontAudit(container, entries)
    return new StepResponse({ recorded: entries.length })
  }
)
