import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HIT_HEADERS, hitOf } from "../../hit"
import { mailModule } from "../../page"

/** A transparent pixel. */
const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64")

/** The picture by which a mail is known to be opened, of those who agreed to it. It is a picture whatever the token says. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { hits, keys } = mailModule(req)
  if (keys.areSet) {
    hits.see("open", req.params.token.replace(/\.gif$/, ""), hitOf(req))
  }
  res.set({ ...HIT_HEADERS, "Content-Type": "image/gif" })
  res.send(PIXEL)
}
