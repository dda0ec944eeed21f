import { createStep, createWorkflow, StepResponse, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { GuideStatus } from "../../contracts/size-guide"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService } from "../../modules/bijou_size_guide"
import { SIZE_GUIDE_EVENTS } from "./events"
import { recordSizeGuideAuditStep } from "./steps/record-size-guide-audit"

export type SetSizeGuideStatusInput = { id: string; version?: number; status: GuideStatus | "restored"; actor_id: string }

/** Sets the status; undoing it sets the one before. */
export const setSizeGuideStatusStep = createStep(
  "set-size-guide-status",
  async (input: SetSizeGuideStatusInput, { container }) => {
    const { guides } = container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)
    const changed = await guides.setStatus(input)
    return new StepResponse(changed, { id: input.id, status: changed.before, actor_id: input.actor_id })
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE).guides.setStatus(undo)
    }
  }
)

/**
 * Archives, unpublishes or republishes a guide, and tells the shop when what it shows has changed.
 *
 * @example
 * await setSizeGuideStatusWorkflow(container).run({ input: { id: "szg_1", version: 3, status: "archived", actor_id: "user_1" } })
 */
export const setSizeGuideStatusWorkflow = createWorkflow("set-size-guide-status", (input: SetSizeGuideStatusInput) => {
  const changed = setSizeGuideStatusStep(input)
  when({ changed }, ({ changed }) => changed.before !== changed.after).then(() => {
    recordSizeGuideAuditStep(
      transform({ input, changed }, ({ input, changed }) => [
        { action: "status_set", guide_id: input.id, actor_id: input.actor_id, facts: changed },
      ])
    )
    emitEventStep(
      transform({ input, changed }, ({ input, changed }) => ({
        eventName: changed.after === "published" ? SIZE_GUIDE_EVENTS.published : SIZE_GUIDE_EVENTS.archived,
        data: { id: input.id, status: changed.after },
      }))
    )
  })
  return new WorkflowResponse(changed)
})
