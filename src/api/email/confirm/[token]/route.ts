import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { renderConfirm, renderConfirmed } from "../../../../mail/pages"
import { exportOwnData } from "../../../../workflows/email-campaign"
import { contextOf, ipPrefix, mailModule, maskOf, preferencesUrl, readToken, sendPage, sendRefused } from "../../page"

const NO_DELIVERY = "0"

/** What the link is about to do. Opening it does nothing: programs open links before people do. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const ids = await readToken(req, res, "request")
  const found = ids && (await mailModule(req).requests.find(ids[0]))
  if (!ids) {
    return
  }
  if (!found?.contact) {
    return sendRefused(req, res, "gone")
  }
  const { request, contact } = found
  const context = await contextOf(req, contact)
  const tracking = request.wants.includes("tracking")
  sendPage(res, context, renderConfirm(context, { kind: request.kind, address: maskOf(contact), tracking }))
}

/** Does it: grants what was signed up for, gives the data out as a file, or erases it. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const ids = await readToken(req, res, "request")
  const found = ids && (await mailModule(req).requests.find(ids[0]))
  if (!ids) {
    return
  }
  if (!found?.contact) {
    return sendRefused(req, res, "gone")
  }
  const { request, contact } = found
  const isDone = await mailModule(req).requests.confirm(request, ipPrefix(req))
  if (!isDone) {
    return sendRefused(req, res, "gone")
  }
  if (request.kind === "export") {
    res.set({ "Cache-Control": "no-store", "Content-Disposition": 'attachment; filename="my-data.json"', "X-Content-Type-Options": "nosniff" })
    res.json(await exportOwnData(req.scope, contact))
    return
  }
  const context = await contextOf(req, contact)
  sendPage(res, context, renderConfirmed(context, request.kind, request.kind === "sign_up" ? preferencesUrl(req, contact.id, NO_DELIVERY) : null))
}
