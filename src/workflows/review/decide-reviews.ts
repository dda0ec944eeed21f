import { createHook, createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { DecideReviewsBody } from "../../contracts/review-moderation"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../modules/bijou_review"

export type DecideReviewsInput = DecideReviewsBody & { actor_id: string }

/** Decides the reviews; on a later failure the decisions are taken back as one undo. */
export const decideReviewsStep = createStep(
  "decide-reviews",
  async (input: DecideReviewsInput, { container }) => {
    const reviews = container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
    const decided = await reviews.decideReviews(input)
    return new StepResponse(decided, { batchId: decided.batchId, actorId: input.actor_id })
  },
  async (decided, { container }) => {
    if (decided) {
      await container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE).undoBatch(decided.batchId, decided.actorId)
    }
  }
)

/**
 * Decides up to 500 reviews at once. Reviews somebody else changed meanwhile are left alone and
 * come back as conflicts.
 *
 * @example
 * await decideReviewsWorkflow(container).run({
 *   input: { decision: "approve", reviews: [{ id: "rev_1", version: 1 }], actor_id: "user_1" },
 * })
 *
 * @property hooks.reviewsDecided - runs with the batch and its outcomes; to act on decisions in a shop.
 */
export const decideReviewsWorkflow = createWorkflow("decide-reviews", (input: DecideReviewsInput) => {
  const decided = decideReviewsStep(input)
  const reviewsDecided = createHook("reviewsDecided", { decided })
  return new WorkflowResponse(decided, { hooks: [reviewsDecided] })
})
