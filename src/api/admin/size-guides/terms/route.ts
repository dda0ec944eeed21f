import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SaveTermBody, Term, UsedTerm } from "../../../../contracts/size-guide-terms"
import { actorId } from "../../../lib/actor"
import { audit } from "../../../lib/audit"
import { sizeGuideService, toTerm } from "../present"

/** All shared texts, with the guides that follow them. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ terms: UsedTerm[] }>) => {
  const { guides } = sizeGuideService(req.scope)
  const [terms, followers] = await Promise.all([guides.listTerms(), guides.listFollowers()])
  res.json({ terms: terms.map((term) => ({ ...toTerm(term), guides: followers.get(term.id) ?? [] })) })
}

/** Adds a shared text. */
export const POST = async (req: AuthenticatedMedusaRequest<SaveTermBody>, res: MedusaResponse<{ term: Term }>) => {
  const saved = await sizeGuideService(req.scope).guides.saveTerm(req.validatedBody, { actor_id: actorId(req) })
  await audit(req, { feature: "size-guide", action: "term.created", resource_id: saved.id })
  res.status(201).json({ term: toTerm(saved) })
}
