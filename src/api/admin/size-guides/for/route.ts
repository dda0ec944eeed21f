import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GuideFor, Target } from "../../../../contracts/size-guide-assignment"
import { sizeGuideService } from "../present"
import { namedTarget, presentAssignments } from "../present-assignments"
import { targetNames } from "../target-names"

const MOST_ASSIGNMENTS = 50

/** What the widget on a product, category, collection, type or tag page shows. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<GuideFor>) => {
  const target = req.validatedQuery as Target
  const service = sizeGuideService(req.scope)
  const [{ assignments }, choices, resolved] = await Promise.all([
    service.assignments.list({ target_type: target.type, target_id: target.id, limit: MOST_ASSIGNMENTS }),
    service.assignments.choices(),
    target.type === "product" ? resolveFor(req, target.id) : null,
  ])
  res.json({ assignments: await presentAssignments(req.scope, assignments), resolved, choices })
}

const resolveFor = async (req: AuthenticatedMedusaRequest, productId: string): Promise<GuideFor["resolved"]> => {
  const { resolver } = sizeGuideService(req.scope)
  const found = await resolver.resolve({ product_ids: [productId], sales_channel_ids: [], shown: false })
  const { guide, because } = found.get(productId) ?? { guide: null, because: null }
  const [nameOf, unknown_sizes] = await Promise.all([
    targetNames(req.scope, because ? [because.target] : []),
    guide ? resolver.unknownSizes(productId, guide.id) : [],
  ])
  return {
    guide: guide && { id: guide.id, handle: guide.handle, title: guide.title, kind: guide.kind },
    because: because && { ...namedTarget(because, nameOf), mode: because.mode },
    unknown_sizes,
  }
}
