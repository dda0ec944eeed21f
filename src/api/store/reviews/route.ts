import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { idempotencyKeySchema, type SubmitReviewBody, type SubmitReviewResponse } from "../../../contracts/review-store"
import type { SubmittedRow } from "../../../modules/bijou_review"
import { submitReviewWorkflow, tellReviewEventsSoon } from "../../../workflows/review"
import { actorId } from "../../lib/actor"
import { storeReviews } from "./store-reviews"

const toSubmitted = ({ verification, ...review }: SubmittedRow): SubmitReviewResponse => ({
  review: { ...review, status: "pending", verified: verification === "buyer" },
})

/** @throws INVALID_DATA when the header is there and not a key. */
const readIdempotencyKey = (header: string | string[] | undefined): string | null => {
  if (header === undefined) {
    return null
  }
  const parsed = idempotencyKeySchema.safeParse(header)
  if (!parsed.success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The Idempotency-Key header must be 8 to 100 visible ASCII characters."
    )
  }
  return parsed.data
}

/**
 * Takes a review of the logged-in customer. The same Idempotency-Key again gives the first
 * answer again, so a lost answer never makes a second review.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<SubmitReviewBody>,
  res: MedusaResponse<SubmitReviewResponse>
) => {
  const customerId = actorId(req)
  const key = readIdempotencyKey(req.headers["idempotency-key"])
  const earlier = key && (await storeReviews(req.scope).findSubmission(customerId, key))
  if (earlier) {
    res.status(200).json(toSubmitted(earlier))
    return
  }
  const { result } = await submitReviewWorkflow(req.scope).run({
    input: { ...req.validatedBody, customer_id: customerId, idempotency_key: key },
  })
  tellReviewEventsSoon(req.scope)
  res.status(201).json(toSubmitted(result))
}
