import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReviewDetailResponse } from "../../../../../contracts/review"
import type { AddNoteBody } from "../../../../../contracts/review-moderation"
import { actorId } from "../../../../lib/actor"
import { presentDetail } from "../../present-detail"
import { reviewService } from "../../present"

/** Adds a private note and answers with the review. */
export const POST = async (req: AuthenticatedMedusaRequest<AddNoteBody>, res: MedusaResponse<ReviewDetailResponse>) => {
  await reviewService(req.scope).addNote(req.params.id, req.validatedBody.note, actorId(req))
  res.json({ review: await presentDetail(req.scope, req.params.id) })
}
