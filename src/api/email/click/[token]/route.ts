import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HIT_HEADERS, hitOf } from "../../hit"
import { mailModule, sendRefused } from "../../page"

/**
 * Leads on to what the link of the mail says: the token names the link, and nothing in the address is
 * followed. It leads on also where nothing may be written down.
 */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const target = await mailModule(req).hits.click(req.params.token, hitOf(req))
  if (!target.ok) {
    return sendRefused(req, res, target.reason)
  }
  res.set(HIT_HEADERS)
  res.redirect(302, target.url)
}
