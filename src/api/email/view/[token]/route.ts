import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HIT_HEADERS, hitOf } from "../../hit"
import { mailModule, sendRefused } from "../../page"

/** A mail has styles and pictures; it may do nothing but be read and lead on in a tab of its own. */
const POLICY = [
  "default-src 'none'",
  "img-src https: http: data:",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
].join("; ")

/** The mail in a browser, as it was put together for its recipient. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const mail = mailModule(req)
  const seen = mail.hits.see("view", req.params.token, hitOf(req))
  if (!seen.ok) {
    return sendRefused(req, res, seen.reason)
  }
  const html = await mail.viewMail(seen.delivery)
  if (html === null) {
    return sendRefused(req, res, "gone")
  }
  res.set({ ...HIT_HEADERS, "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY })
  res.send(html)
}
