import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ClaimResponse } from "../../../../../contracts/review-moderation"
import { actorId } from "../../../../lib/actor"
import { namesOf, reviewService } from "../../present"

/** Takes or renews the lease; answers whose it is. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ClaimResponse>) => {
  const userId = actorId(req)
  const claim = await reviewService(req.scope).claimReview(req.params.id, userId)
  if (!claim) {
    res.json({ claim: null, mine: false })
    return
  }
  const nameOf = await namesOf(req.scope, [claim.user_id])
  res.json({
    claim: {
      user: { id: claim.user_id, name: nameOf(claim.user_id) },
      expires_at: claim.expires_at.toISOString(),
    },
    mine: claim.user_id === userId,
  })
}

/** Gives the lease back. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ClaimResponse>) => {
  await reviewService(req.scope).releaseReview(req.params.id, actorId(req))
  res.json({ claim: null, mine: false })
}
