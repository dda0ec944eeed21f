import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GuideEventBody } from "../../../../../contracts/size-guide-store"
import { guideService, shownRevision } from "../../shop"

/** Counts that a guide was opened, a unit switched or a size clicked; nothing about the buyer is kept. */
export const POST = async (req: MedusaRequest<GuideEventBody>, res: MedusaResponse) => {
  const { type, product_id = "", detail = "" } = req.validatedBody
  const { guide_id } = await shownRevision(req)
  await guideService(req).shop.count({ guide_id, type, product_id, detail })
  res.status(204).end()
}
