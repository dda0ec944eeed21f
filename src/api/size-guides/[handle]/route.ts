import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GuidePageQuery } from "../../../contracts/size-guide-store"
import { shownRevision, viewOf } from "../../store/size-guides/shop"
import { sendGuidePage } from "../page"

/** The page of a guide, for a frame or on its own. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { theme, ...wanted } = req.validatedQuery as GuidePageQuery
  sendGuidePage(res, viewOf(await shownRevision(req), wanted), { theme })
}
