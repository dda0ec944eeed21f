import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GuidePageQuery } from "../../../../contracts/size-guide-store"
import { findProductGuide, guideService } from "../../../store/size-guides/shop"
import { channelsOfKey, open, sendGuidePage } from "../../page"

/** The page of a product's guide; 204 and nothing at all where the product has none. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { key, variant, region, theme, ...wanted } = req.validatedQuery as GuidePageQuery
  const found = await findProductGuide(guideService(req), {
    product_id: req.params.id,
    variant_id: variant,
    region_id: region,
    sales_channel_ids: await channelsOfKey(req, key),
  })
  const { size_guide } = await found.read(wanted)
  if (!size_guide) {
    open(res)
    res.status(204).end()
    return
  }
  sendGuidePage(res, size_guide, { theme, productId: req.params.id })
}
