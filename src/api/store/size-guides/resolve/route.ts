import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ResolveGuidesBody, ResolveGuidesResponse } from "../../../../contracts/size-guide-store"
import { channelsOf, guideService } from "../shop"

/** Which guides up to 100 products have, for listing pages. */
export const POST = async (req: MedusaRequest<ResolveGuidesBody>, res: MedusaResponse<ResolveGuidesResponse>) => {
  const { product_ids, region_id } = req.validatedBody
  const resolved = await guideService(req).resolver.resolve({
    product_ids,
    region_id,
    sales_channel_ids: channelsOf(req),
    shown: true,
  })
  const brief = (productId: string): ResolveGuidesResponse["size_guides"][string] => {
    const guide = resolved.get(productId)?.guide
    return guide?.revision
      ? { id: guide.id, handle: guide.handle, title: guide.title, kind: guide.kind as GuideKind, revision: guide.revision }
      : null
  }
  res.json({ size_guides: Object.fromEntries(product_ids.map((id) => [id, brief(id)])) })
}

type GuideKind = NonNullable<ResolveGuidesResponse["size_guides"][string]>["kind"]
