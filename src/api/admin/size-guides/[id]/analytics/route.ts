import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GuideAnalytics } from "../../../../../contracts/size-guide-analytics"
import { sizeGuideService } from "../../present"
import { productRefs } from "../../target-names"
import { countReturns } from "./returns"

/**
 * What buyers did with a guide in the last days, and why its products came back.
 * @throws NOT_FOUND
 */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<GuideAnalytics>) => {
  const { days } = req.validatedQuery as { days: number }
  const service = sizeGuideService(req.scope)
  const { id } = await service.guides.get(req.params.id)
  const [{ products, ...counts }, productIds] = await Promise.all([
    service.shop.analytics(id, days),
    service.coverage.productsOf(id),
  ])
  const [refOf, returns] = await Promise.all([
    productRefs(req.scope, products.map(({ product_id }) => product_id)),
    countReturns(req.scope, productIds, days),
  ])
  res.json({
    ...counts,
    products: products.map(({ product_id, ...own }) => {
      const { title, thumbnail } = refOf(product_id)
      return { product_id, title, thumbnail, ...own }
    }),
    returns,
  })
}
