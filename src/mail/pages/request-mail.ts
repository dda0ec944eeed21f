import type { Locale } from "../../contracts/shared"
import { escapeHtml, oneLine } from "../compile/escape"
import { pageTexts } from "./texts"

export type RequestMail = { kind: "sign_up" | "export" | "erase"; locale: Locale; shop: string; url: string; hours: number }

/** The mail with the link to confirm. It says what the link does and advertises nothing. */
export const requestMail = ({ kind, locale, shop: name, url, hours }: RequestMail): { subject: string; text: string; html: string } => {
  const { mail: words } = pageTexts[locale]
  const shop = oneLine(name).trim()
  const parts = {
    sign_up: [words.sign_up_subject(shop), words.sign_up_text(shop), words.sign_up_button],
    export: [words.export_subject(shop), words.export_text(shop), words.export_button],
    erase: [words.erase_subject(shop), words.erase_text(shop), words.erase_button],
  } as const
  const [subject, text, button] = parts[kind]
  const end = [words.good_for(hours), words.ignore]
  return {
    subject,
    text: [text, url, ...end, shop].join("\n\n"),
    html: `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #1f1b16">
<p>${escapeHtml(text)}</p>
<p><a href="${escapeHtml(url)}" style="display: inline-block; padding: 12px 20px; background: #7a4b12; color: #ffffff; text-decoration: none; border-radius: 6px">${escapeHtml(button)}</a></p>
<p>${escapeHtml(url)}</p>
${end.map((line) => `<p>${escapeHtml(line)}</p>`).join("\n")}
<p>${escapeHtml(shop)}</p>
</body></html>`,
  }
}
