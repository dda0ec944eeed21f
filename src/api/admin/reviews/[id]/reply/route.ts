import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReplyResponse, SaveReplyBody } from "../../../../../contracts/review-moderation"
import { tellReviewEventsSoon } from "../../../../../workflows/review"
import { actorId } from "../../../../lib/actor"
import { namesOf, reviewService } from "../../present"

/** Writes the shop's public reply, if it is still as the author saw it. */
export const POST = async (req: AuthenticatedMedusaRequest<SaveReplyBody>, res: MedusaResponse<ReplyResponse>) => {
  const { body, version } = req.validatedBody
  const saved = await reviewService(req.scope).saveReply(req.params.id, body, version, actorId(req))
  tellReviewEventsSoon(req.scope)
  const nameOf = await namesOf(req.scope, [saved.author_id])
  res.json({
    reply: {
      body: saved.body,
      author: { id: saved.author_id, name: nameOf(saved.author_id) },
      version: saved.version,
      updated_at: saved.updated_at.toISOString(),
    },
  })
}

/** Removes the reply. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ReplyResponse>) => {
  const { version } = req.validatedQuery as { version: number }
  await reviewService(req.scope).removeReply(req.params.id, version, actorId(req))
  tellReviewEventsSoon(req.scope)
  res.json({ reply: null })
}
