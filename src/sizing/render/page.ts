import { type StoreSizeGuide } from "../../contracts/size-guide-store"
import { baseLanguage } from "../names"
import { startSizeGuide } from "./client"
import { embedSizeGuides } from "./client-embed"
import { startScreenSizer } from "./client-sizer"
import { GUIDE_CSS } from "./css"
import { renderGuide, type GuideOptions } from "./guide"
import { attributes, escapeHtml, scriptJson } from "./html"
import { fill, renderTexts } from "./texts"

/** Languages written from right to left, of those a shop is likely to have. */
const FROM_THE_RIGHT = ["ar", "fa", "he", "ur", "yi"]
const directionOf = (locale: string) => (FROM_THE_RIGHT.includes(baseLanguage(locale)) ? "rtl" : null)

const PAGE_CSS = `html{background:#fffefc;color-scheme:light}body{margin:0;padding:clamp(.75rem,3vw,2rem)}
@media screen and (prefers-color-scheme:dark){html:not([data-theme=light]){background:#191715;color-scheme:dark}}
@media screen{html[data-theme=dark]{background:#191715;color-scheme:dark}}@media print{body{padding:0}}`

/** Script of a guide's page. The functions carry no names from outside, so their texts are the script. */
export const guideScript = (options: { remember?: boolean } = {}): string =>
  `(${startSizeGuide.toString()})(${scriptJson(options)});(${startScreenSizer.toString()})();`

/** Script a shop includes to show guides in its pages, see {@link embedSizeGuides}. */
export const EMBED_SCRIPT = `(${embedSizeGuides.toString()})();`

/** Style sheet of a guide's page. */
export const PAGE_STYLES = `${PAGE_CSS}\n${GUIDE_CSS}`

export interface GuidePageOptions extends GuideOptions {
  /** Of the page's content security policy; put on the style and the script. */
  nonce?: string
  /** `auto` follows the browser. */
  theme?: "auto" | "light" | "dark"
  /** Keep the buyer's unit and system in the browser; true by default. */
  remember?: boolean
}

/**
 * A guide as a whole HTML document, for a frame or on its own. It loads nothing but the pictures of the guide; style
 * and script are inline and carry the nonce.
 */
export const renderGuidePage = (guide: StoreSizeGuide, options: GuidePageOptions = {}): string => {
  const { nonce, theme = "auto", remember = true, ...rest } = options
  const texts = renderTexts(guide.locale)
  const html = attributes({ lang: guide.locale, dir: directionOf(guide.locale), "data-theme": theme === "auto" ? null : theme })
  const own = attributes({ nonce })
  return [
    `<!doctype html><html${html}><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="${theme === "auto" ? "light dark" : theme}">`,
    `<meta name="referrer" content="strict-origin-when-cross-origin">`,
    `<title>${escapeHtml(fill(texts.page_title, { title: guide.title }))}</title>`,
    `<style${own}>${PAGE_STYLES}</style></head><body><main>`,
    renderGuide(guide, { level: 1, ...rest }),
    `</main><script${own}>${guideScript({ remember })}</script></body></html>`,
  ].join("")
}
