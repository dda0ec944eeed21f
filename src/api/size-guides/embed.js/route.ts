import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { EMBED_SCRIPT } from "../../../sizing/render/page"
import { open } from "../page"

/** The script that puts guides into a shop's own pages. */
export const GET = (_req: MedusaRequest, res: MedusaResponse) => {
  open(res)
  res.set({ "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "public, max-age=3600" })
  res.send(EMBED_SCRIPT)
}
