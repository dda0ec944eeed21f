import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { GuideDocument } from "../../contracts/size-guide-document"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService } from "../../modules/bijou_size_guide"
import { recordSizeGuideAuditStep } from "./steps/record-size-guide-audit"

export type CreateSizeGuideInput = {
  /** Made from the title when left out. */
  handle?: string
  document: GuideDocument
  /** What the guide began as, for the audit log. */
  source: "document" | "template" | "copy"
  actor_id: string
}

/** Makes the guide; undoing it deletes the guide. */
export const createSizeGuideStep = createStep(
  "create-size-guide",
  async ({ source: _source, ...guide }: CreateSizeGuideInput, { container }) => {
    const { guides } = container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)
    const created = await guides.create(guide)
    return new StepResponse(created, created.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE).guides.delete(id)
    }
  }
)

/**
 * Makes a size guide as a draft.
 *
 * @example
 * await createSizeGuideWorkflow(container).run({ input: { document, source: "document", actor_id: "user_1" } })
 *
 * @throws DUPLICATE_ERROR for a handle that is taken
 */
export const createSizeGuideWorkflow = createWorkflow("create-size-guide", (input: CreateSizeGuideInput) => {
  const created = createSizeGuideStep(input)
  const entries = transform({ input, created }, ({ input, created }) => [
    {
      action: "created",
      guide_id: created.id,
      actor_id: input.actor_id,
      facts: { handle: created.handle, source: input.source },
    },
  ])
  recordSizeGuideAuditStep(entries)
  return new WorkflowResponse(created)
})
