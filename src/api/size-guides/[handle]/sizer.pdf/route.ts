import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { SizerPdfQuery } from "../../../../contracts/size-guide-store"
import { etagMatches, weakEtag } from "../../../lib/etag"
import { guideService, shownRevision, tagOf, viewOf } from "../../../store/size-guides/shop"
import { open } from "../../page"

/**
 * The printable ring sizer of a guide.
 * @throws NOT_FOUND for a guide that offers none
 */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { paper, locale } = req.validatedQuery as SizerPdfQuery
  const found = await shownRevision(req)
  if (!found.document.tools.ring_sizer_pdf) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This size guide has no ring sizer to print.")
  }
  const tag = weakEtag(tagOf(found.guide_id, found.handle, found.content_hash, paper, locale))
  open(res)
  res.set({ ETag: tag, "Cache-Control": "public, max-age=3600" })
  if (etagMatches(req.get("if-none-match"), tag)) {
    res.status(304).end()
    return
  }
  const pdf = await guideService(req).shop.ringSizer(viewOf(found, { locale }), paper)
  res.set({
    "Content-Type": "application/pdf",
    "Content-Disposition": `inline; filename="ring-sizer-${found.handle}-${paper}.pdf"`,
  })
  res.send(Buffer.from(pdf))
}
