import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GuideResponse, RemovedResponse, UpdateGuideBody } from "../../../../contracts/size-guide"
import { deleteSizeGuideWorkflow } from "../../../../workflows/size-guide"
import { actorId } from "../../../lib/actor"
import { audit } from "../../../lib/audit"
import { presentGuideById, sizeGuideService } from "../present"

/** A guide with its draft. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<GuideResponse>) => {
  res.json({ size_guide: await presentGuideById(req.scope, req.params.id) })
}

/** Renames a guide in addresses. */
export const POST = async (req: AuthenticatedMedusaRequest<UpdateGuideBody>, res: MedusaResponse<GuideResponse>) => {
  const { id } = req.params
  const change = { ...req.validatedBody, id, actor_id: actorId(req) }
  const { before } = await sizeGuideService(req.scope).guides.changeHandle(change)
  if (before !== change.handle) {
    const facts = { before, after: change.handle }
    await audit(req, { feature: "size-guide", action: "renamed", resource_id: id, facts })
  }
  res.json({ size_guide: await presentGuideById(req.scope, id) })
}

/** Deletes a guide that was never published or is archived, with its revisions and assignments. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<RemovedResponse>) => {
  const { id } = req.params
  await deleteSizeGuideWorkflow(req.scope).run({ input: { id, actor_id: actorId(req) } })
  res.json({ id, deleted: true })
}
