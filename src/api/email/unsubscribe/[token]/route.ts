import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { renderUnsubscribe, renderUnsubscribed } from "../../../../mail/pages"
import { unsubscribe } from "../../../../workflows/email-campaign"
import { contextOf, ipPrefix, mailModule, maskOf, preferencesUrl, readToken, sendPage, sendRefused } from "../../page"

/** Asks whether to unsubscribe. Opening it changes nothing: programs open links before people do. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const ids = await readToken(req, res, "unsubscribe")
  if (!ids) {
    return
  }
  const contact = await mailModule(req).contacts.find(ids[0])
  if (!contact || contact.erased_at) {
    return sendRefused(req, res, "gone")
  }
  const context = await contextOf(req, contact)
  sendPage(res, context, renderUnsubscribe(context, maskOf(contact), preferencesUrl(req, contact.id, ids[1])))
}

/**
 * Unsubscribes: RFC 8058 when a mail program asks, the button of the page when a person does. It
 * needs no cookie and no body, redirects nowhere, and may be repeated.
 */
export const POST = async (req: MedusaRequest<{ from?: unknown } | undefined>, res: MedusaResponse): Promise<void> => {
  const ids = await readToken(req, res, "unsubscribe")
  if (!ids) {
    return
  }
  const [contactId, deliveryId] = ids
  const source = req.body?.from === "page" ? "unsubscribe_page" : "one_click"
  await unsubscribe(req.scope, contactId, source, { deliveryId, ipPrefix: source === "one_click" ? null : ipPrefix(req) })
  const contact = await mailModule(req).contacts.find(contactId)
  const context = await contextOf(req, contact)
  sendPage(res, context, renderUnsubscribed(context, contact ? maskOf(contact) : "", preferencesUrl(req, contactId, deliveryId)))
}
