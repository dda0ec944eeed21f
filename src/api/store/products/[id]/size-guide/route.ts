import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProductGuideQuery, ProductGuideResponse } from "../../../../../contracts/size-guide-store"
import { sendCached } from "../../../../lib/etag"
import { channelsOf, findProductGuide, GUIDE_CACHE, guideService, tagOf } from "../../../size-guides/shop"
import { addVariants } from "../../../size-guides/variants"

/** The guide of a product, in the asked language, units and system; null where none fits. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<ProductGuideResponse>) => {
  const { variant_id, region_id, variants, ...wanted } = req.validatedQuery as ProductGuideQuery
  const sales_channel_ids = channelsOf(req)
  const found = await findProductGuide(guideService(req), { product_id: req.params.id, variant_id, region_id, sales_channel_ids })
  if (variants) {
    // Stock changes by the second and no tag tells.
    res.set("Cache-Control", "no-store")
    res.json(await addVariants(req.scope, req.params.id, sales_channel_ids, await found.read({ ...wanted, locale: req.locale })))
    return
  }
  const etag = tagOf(found.tag, req.locale, wanted)
  await sendCached(req, res, { ...GUIDE_CACHE, etag }, () => found.read({ ...wanted, locale: req.locale }))
}
