import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreGuideQuery, StoreSizeGuide } from "../../../../contracts/size-guide-store"
import { sendCached } from "../../../lib/etag"
import { GUIDE_CACHE, shownRevision, tagOf, viewOf } from "../shop"

/** A guide by its handle, as it is published now or as an earlier revision. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<{ size_guide: StoreSizeGuide }>) => {
  const { revision, region_id: _region, ...wanted } = req.validatedQuery as StoreGuideQuery
  const found = await shownRevision(req, revision)
  const etag = tagOf(found.guide_id, found.handle, found.number, found.content_hash, req.locale, wanted)
  await sendCached(req, res, { ...GUIDE_CACHE, etag }, () => ({
    size_guide: viewOf(found, { ...wanted, locale: req.locale }),
  }))
}
