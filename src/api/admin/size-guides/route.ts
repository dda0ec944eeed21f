import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreateGuideBody, GuideResponse } from "../../../contracts/size-guide"
import type { ListGuidesQuery, ListGuidesResponse } from "../../../contracts/size-guide-list"
import { createSizeGuideWorkflow } from "../../../workflows/size-guide"
import { actorId } from "../../lib/actor"
import { presentGuideById, presentList, sizeGuideService } from "./present"

/** One page of the guides. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ListGuidesResponse>) => {
  const { found, nextCursor } = await sizeGuideService(req.scope).guides.list(req.validatedQuery as ListGuidesQuery)
  res.json({ size_guides: await presentList(req.scope, found), next_cursor: nextCursor })
}

const sourceOf = (body: CreateGuideBody) => ("document" in body ? "document" : "template" in body ? "template" : "copy")

/** Makes a guide as a draft, from a document, a template or another guide. */
export const POST = async (req: AuthenticatedMedusaRequest<CreateGuideBody>, res: MedusaResponse<GuideResponse>) => {
  const body = req.validatedBody
  const document = await sizeGuideService(req.scope).guides.documentFor(body)
  const { result } = await createSizeGuideWorkflow(req.scope).run({
    input: { handle: body.handle, document, source: sourceOf(body), actor_id: actorId(req) },
  })
  res.status(201).json({ size_guide: await presentGuideById(req.scope, result.id) })
}
