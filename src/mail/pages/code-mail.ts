import type { SignupDiscount } from "../../contracts/email-campaign-signup-campaign"
import type { Locale } from "../../contracts/shared"
import { escapeHtml, oneLine } from "../compile/escape"
import { pageTexts } from "./texts"

export type CodeMail = {
  locale: Locale
  shop: string
  code: string
  discount: Pick<SignupDiscount, "kind" | "value" | "currency" | "valid_until">
  /** Confirms the subscription; null for who is subscribed. */
  url: string | null
  hours: number
}

const SHOP_ZONE = "Europe/Sofia"

const worthOf = ({ kind, value, currency }: CodeMail["discount"], locale: Locale): string =>
  new Intl.NumberFormat(locale, kind === "percentage" ? { style: "percent", maximumFractionDigits: 2 } : { style: "currency", currency }).format(
    kind === "percentage" ? value / 100 : value
  )

/** The mail with the code of a sign-up campaign, and the link that confirms the subscription. */
export const codeMail = ({ locale, shop: name, code, discount, url, hours }: CodeMail): { subject: string; text: string; html: string } => {
  const { mail: words } = pageTexts[locale]
  const shop = oneLine(name).trim()
  const until = discount.valid_until && new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: SHOP_ZONE }).format(new Date(discount.valid_until))
  const worth = [words.code_off(worthOf(discount, locale)), ...(until ? [words.code_until(until)] : [])].join(" ")
  const subject = words.code_subject(shop)
  const confirm = url ? [words.code_confirm, url, words.good_for(hours), words.code_ignore] : []
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`
  return {
    subject,
    text: [words.code_text(shop), code, worth, ...confirm, shop].join("\n\n"),
    html: `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #1f1b16">
${paragraph(words.code_text(shop))}
<p style="font-family: Consolas, Menlo, monospace; font-size: 24px; letter-spacing: 3px; font-weight: 600">${escapeHtml(code)}</p>
${paragraph(worth)}
${
  url
    ? `${paragraph(words.code_confirm)}
<p><a href="${escapeHtml(url)}" style="display: inline-block; padding: 12px 20px; background: #7a4b12; color: #ffffff; text-decoration: none; border-radius: 6px">${escapeHtml(words.sign_up_button)}</a></p>
${[url, words.good_for(hours), words.code_ignore].map(paragraph).join("\n")}`
    : ""
}
${paragraph(shop)}
</body></html>`,
  }
}
