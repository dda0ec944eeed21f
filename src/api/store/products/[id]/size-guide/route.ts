import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProductGuideQuery, ProductGuideResponse } from "../../../../../contracts/size-guide-store"
import { sendCached } from "../../../../lib/etag"
import { channelsOf, findProductGuide, GUIDE_CACHE, guideService, tagOf } from "../../../size-guides/shop"
import { addVariants } from "../../../size-guides/variants"

/**
 * The guide of a product, in the asked language, units and system; null where none fits. With `expand=all`
 * the guides of the other kinds come whole, too: one request for all that a set of a ring and a bracelet needs.
 */
export const GET = async (req: MedusaRequest, res: MedusaResponse<ProductGuideResponse>) => {
  const { variant_id, region_id, variants, expand, ...wanted } = req.validatedQuery as ProductGuideQuery
  const sales_channel_ids = channelsOf(req)
  const found = await findProductGuide(guideService(req), { product_id: req.params.id, variant_id, region_id, sales_channel_ids })
  const read = () => found.read({ ...wanted, locale: req.locale }, expand === "all")
  if (variants) {
    // Stock changes by the second and no tag tells.
    res.set("Cache-Control", "no-store")
    res.json(await addVariants(req.scope, req.params.id, sales_channel_ids, await read()))
    return
  }
  const etag = tagOf(found.tag, req.locale, wanted, expand)
  await sendCached(req, res, { ...GUIDE_CACHE, etag }, read)
}
