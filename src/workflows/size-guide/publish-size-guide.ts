import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService } from "../../modules/bijou_size_guide"
import { SIZE_GUIDE_EVENTS } from "./events"
import { recordSizeGuideAuditStep } from "./steps/record-size-guide-audit"

export type PublishSizeGuideInput = { id: string; version?: number; note: string; actor_id: string }

/** Publishes the draft; undoing it shows again what was shown before. The revision itself stays. */
export const publishSizeGuideStep = createStep(
  "publish-size-guide",
  async (input: PublishSizeGuideInput, { container }) => {
    const { guides } = container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)
    const outcome = await guides.publish(input)
    return new StepResponse(outcome, { outcome, actorId: input.actor_id })
  },
  async (undo, { container }) => {
    if (undo?.outcome.changed) {
      const { guides } = container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)
      await guides.revertPublish(undo.outcome, undo.actorId)
    }
  }
)

/**
 * Makes the draft of a guide what the shop shows, as a new immutable revision, and tells the shop.
 * Publishing what is published already changes nothing.
 *
 * @example
 * await publishSizeGuideWorkflow(container).run({ input: { id: "szg_1", version: 7, note: "", actor_id: "user_1" } })
 *
 * @property hooks.sizeGuidePublished - runs with the outcome of each publishing; to act on it in a shop.
 */
export const publishSizeGuideWorkflow = createWorkflow("publish-size-guide", (input: PublishSizeGuideInput) => {
  const outcome = publishSizeGuideStep(input)
  const sizeGuidePublished = createHook("sizeGuidePublished", { outcome })
  when({ outcome }, ({ outcome }) => outcome.changed).then(() => {
    recordSizeGuideAuditStep(
      transform({ input, outcome }, ({ input, outcome }) => [
        {
          action: "published",
          guide_id: input.id,
          actor_id: input.actor_id,
          facts: { revision: outcome.number, new: outcome.created },
        },
      ])
    )
    emitEventStep(
      transform({ outcome }, ({ outcome: { id, handle, number } }) => ({
        eventName: SIZE_GUIDE_EVENTS.published,
        data: { id, handle, revision: number },
      }))
    )
  })
  return new WorkflowResponse(outcome, { hooks: [sizeGuidePublished] })
})
