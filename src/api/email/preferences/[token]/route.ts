import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { choiceOf, preferencesForm } from "../../../../contracts/email-campaign-preferences"
import { renderPreferences } from "../../../../mail/pages"
import type { ContactRow } from "../../../../modules/bijou_email_campaign"
import { readPreferences, savePreferences, unsubscribe } from "../../../../workflows/email-campaign"
import { contextOf, ipPrefix, mailModule, pageQuery, readToken, sendPage, sendRefused } from "../../page"
import { sendLinksSoon } from "../../send-links-soon"

type Opened = { contact: ContactRow; deliveryId: string }

/** The contact of the link; answers itself where there is none. */
const open = async (req: MedusaRequest, res: MedusaResponse): Promise<Opened | null> => {
  const ids = await readToken(req, res, "preferences")
  const contact = ids && (await mailModule(req).contacts.find(ids[0]))
  if (!ids) {
    return null
  }
  if (!contact || contact.erased_at) {
    await sendRefused(req, res, "gone")
    return null
  }
  return { contact, deliveryId: ids[1] }
}

/** The preference centre: what is sent, how often, a pause, measuring, and the reader's own data. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const opened = await open(req, res)
  if (!opened) {
    return
  }
  const { done } = pageQuery(req)
  const context = await contextOf(req, opened.contact)
  const chosen = await readPreferences(req.scope, opened.contact, context.locale)
  sendPage(res, context, renderPreferences(context, chosen, done === "saved" || done === "asked" ? done : null))
}

/** Saves what was chosen. A copy of the data and erasing are asked for here and done through a link that is mailed. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const opened = await open(req, res)
  const form = preferencesForm.safeParse(req.body)
  if (!opened) {
    return
  }
  if (!form.success) {
    return sendRefused(req, res, "forged")
  }
  const { contact, deliveryId } = opened
  const { locale } = await contextOf(req, contact)
  const from = { deliveryId, ipPrefix: ipPrefix(req) }
  const { action } = form.data
  if (action === "save") {
    await savePreferences(req.scope, contact, choiceOf(form.data), from)
  } else if (action === "leave") {
    await unsubscribe(req.scope, contact.id, "preferences", from)
  } else {
    await mailModule(req).requests.ask(contact.id, action, locale, "preferences")
    sendLinksSoon(req.scope)
  }
  const done = action === "save" || action === "leave" ? "saved" : "asked"
  res.set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" })
  res.redirect(303, `?lang=${locale}&done=${done}`)
}
