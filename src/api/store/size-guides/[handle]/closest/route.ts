import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ClosestSizeQuery, ClosestSizeResponse } from "../../../../../contracts/size-guide-store"
import { closestSizes } from "../../../../../sizing/fit"
import { sendCached } from "../../../../lib/etag"
import { GUIDE_CACHE, shownRevision, tagOf } from "../../shop"

/** Which sizes are nearest to what a person measured. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<ClosestSizeResponse>) => {
  const query = req.validatedQuery as ClosestSizeQuery
  const found = await shownRevision(req)
  const etag = tagOf(found.guide_id, found.content_hash, query)
  await sendCached(req, res, { ...GUIDE_CACHE, etag }, () => closestSizes(found.document, query))
}
