import { randomBytes } from "node:crypto"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type MailPageQuery, mailPageQuery } from "../../contracts/email-campaign-sign-up"
import { LOCALES, type Locale } from "../../contracts/shared"
import { maskAddress } from "../../mail/address"
import { type PageContext, renderRefused } from "../../mail/pages"
import type { TokenKind } from "../../mail/token"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService, type ContactRow } from "../../modules/bijou_email_campaign"
import { shopName } from "../../workflows/email-campaign"
import { ipOf } from "../lib/rate-limit"

const STATUS = { forged: 404, expired: 410, gone: 410 } as const

export const mailModule = (req: MedusaRequest): BijouEmailCampaignService =>
  req.scope.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)

export const pageQuery = (req: MedusaRequest): MailPageQuery => mailPageQuery.parse(req.query)

/** The network of the caller, as it is kept with what they say: one part of the address is left out. */
export const ipPrefix = (req: MedusaRequest): string | null => {
  const address = ipOf(req)
  if (address.includes(":")) {
    return address
  }
  return /^\d+\.\d+\.\d+\.\d+$/.test(address) ? `${address.slice(0, address.lastIndexOf("."))}.0/24` : null
}

/** The language asked for, that of the contact, or what the browser prefers. */
const localeOf = (req: MedusaRequest, contact?: ContactRow): Locale =>
  pageQuery(req).lang ?? contact?.locale ?? ((req.acceptsLanguages([...LOCALES]) || "bg") as Locale)

/** The contact's address as its owner knows it again. */
export const maskOf = (contact: ContactRow): string => maskAddress(contact.email_norm ?? "")

export const contextOf = async (req: MedusaRequest, contact?: ContactRow): Promise<PageContext> => {
  const locale = localeOf(req, contact)
  return { locale, shop: await shopName(req.scope, locale), nonce: randomBytes(16).toString("base64") }
}

/**
 * Answers with a page behind a link. Its address is a key to what it shows, so nothing keeps it, no
 * other site is told it, and the page loads nothing.
 */
export const sendPage = (res: MedusaResponse, { nonce }: PageContext, html: string, status = 200): void => {
  res.status(status).set({
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
    "Content-Security-Policy": `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  })
  res.send(html)
}

export const sendRefused = async (req: MedusaRequest, res: MedusaResponse, reason: keyof typeof STATUS): Promise<void> => {
  const context = await contextOf(req)
  sendPage(res, context, renderRefused(context, reason), STATUS[reason])
}

/** The ids in the token of the path; answers itself where it is forged or too old. */
export const readToken = async (req: MedusaRequest, res: MedusaResponse, kind: TokenKind): Promise<string[] | null> => {
  const reading = mailModule(req).keys.tokens.read(kind, req.params.token)
  if (reading.ok) {
    return reading.claims.ids
  }
  await sendRefused(req, res, reading.reason)
  return null
}

/** Where the preference centre is, seen from the page beside it. */
export const preferencesUrl = (req: MedusaRequest, contactId: string, deliveryId: string): string =>
  `../preferences/${mailModule(req).keys.tokens.make("preferences", [contactId, deliveryId])}`
