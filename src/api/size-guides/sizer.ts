import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { SizerQuery } from "../../contracts/size-guide-store"
import { etagMatches, weakEtag } from "../lib/etag"
import { guideService, shownRevision, tagOf, viewOf } from "../store/size-guides/shop"
import { open } from "./page"

const TYPES = { pdf: "application/pdf", svg: "image/svg+xml; charset=utf-8" } as const

/**
 * Answers with the printable ring sizer of a guide, in the asked language or else in the guide's own.
 * @throws NOT_FOUND for a guide that offers none
 */
export const sendSizer = async (req: MedusaRequest, res: MedusaResponse, format: keyof typeof TYPES): Promise<void> => {
  const { paper, locale = req.locale } = req.validatedQuery as SizerQuery
  const found = await shownRevision(req)
  if (!found.document.tools.ring_sizer_pdf) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This size guide has no ring sizer to print.")
  }
  const tag = weakEtag(tagOf(found.guide_id, found.handle, found.content_hash, format, paper, locale))
  open(res)
  res.vary("x-medusa-locale")
  res.set({ ETag: tag, "Cache-Control": "public, max-age=3600" })
  if (etagMatches(req.get("if-none-match"), tag)) {
    res.status(304).end()
    return
  }
  const drawn = await guideService(req).shop.ringSizer(viewOf(found, { locale }), paper, format)
  res.set({
    "Content-Type": TYPES[format],
    "Content-Disposition": `inline; filename="ring-sizer-${found.handle}-${paper}.${format}"`,
    "X-Content-Type-Options": "nosniff",
    ...(format === "svg" ? { "Content-Security-Policy": "default-src 'none'" } : {}),
  })
  res.send(drawn)
}
