import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ExplainQuery, ExplainResponse } from "../../../../contracts/size-guide-assignment"
import { sizeGuideService } from "../present"
import { presentCandidates } from "../present-assignments"
import { productRefs, targetNames } from "../target-names"

/**
 * Why a product gets its guide: every rule that concerns it, in the order of the search.
 * @throws NOT_FOUND when there is no such product
 */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ExplainResponse>) => {
  const { product_id, variant_id, sales_channel_id, region_id } = req.validatedQuery as ExplainQuery
  const { resolver } = sizeGuideService(req.scope)
  const found = await resolver.resolve({
    product_ids: [product_id],
    variant_id,
    region_id,
    sales_channel_ids: sales_channel_id ? [sales_channel_id] : [],
    shown: false,
  })
  const resolution = found.get(product_id)
  if (!resolution) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This product does not exist any more.")
  }
  const { guide, also, judged } = resolution
  const [refOf, nameOf, unknown_sizes] = await Promise.all([
    productRefs(req.scope, [product_id]),
    targetNames(req.scope, judged.map(({ rule }) => rule.target)),
    guide ? resolver.unknownSizes(product_id, guide.id) : [],
  ])
  res.json({
    product: refOf(product_id),
    size_guide: guide && { id: guide.id, handle: guide.handle, title: guide.title, kind: guide.kind },
    also: also.map(({ id, title, kind }) => ({ id, title, kind })),
    candidates: presentCandidates(judged, nameOf),
    unknown_sizes,
  })
}
