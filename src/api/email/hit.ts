import type { MedusaRequest } from "@medusajs/framework/http"
import type { HitRequest } from "../../mail/tracking"

/** What a request says about who asks. Neither is kept. */
export const hitOf = ({ method, headers }: MedusaRequest): Omit<HitRequest, "kind"> => ({ method, headers })

/** No address in a mail is kept by anybody, told to another site or listed by a search engine. */
export const HIT_HEADERS = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex, nofollow",
}
