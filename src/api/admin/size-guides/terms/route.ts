import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SaveTermBody, Term } from "../../../../contracts/size-guide-terms"
import { audit } from "../../../lib/audit"
import { sizeGuideService, toTerm } from "../present"

/** All shared texts. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ terms: Term[] }>) => {
  res.json({ terms: (await sizeGuideService(req.scope).guides.listTerms()).map(toTerm) })
}

/** Adds a shared text. */
export const POST = async (req: AuthenticatedMedusaRequest<SaveTermBody>, res: MedusaResponse<{ term: Term }>) => {
  const saved = await sizeGuideService(req.scope).guides.saveTerm(req.validatedBody)
  await audit(req, { feature: "size-guide", action: "term.created", resource_id: saved.id })
  res.status(201).json({ term: toTerm(saved) })
}
