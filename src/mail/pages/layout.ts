import type { Locale } from "../../contracts/shared"
import { escapeHtml } from "../compile/escape"
import { pageTexts } from "./texts"

/** What every page knows: its language, the shop, and the nonce its one style sheet is let in by. */
export type PageContext = {
  locale: Locale
  shop: string
  nonce: string
}

const STYLE = `
:root { color-scheme: light dark; --ground: #faf8f5; --card: #fff; --text: #1f1b16; --soft: #5b544b; --line: #8a8177; --accent: #7a4b12; --on-accent: #fff; --good: #e7f2e6; --good-text: #1d4d21 }
@media (prefers-color-scheme: dark) { :root { --ground: #17140f; --card: #221e18; --text: #f3eee6; --soft: #c3bab0; --line: #8f8577; --accent: #e5b877; --on-accent: #221703; --good: #1f3320; --good-text: #c9ebc7 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere }
.page { max-width: 36rem; margin: 0 auto; padding: 1rem }
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; padding: .5rem 0 1rem; color: var(--soft) }
main { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem }
p { margin: 0 0 1rem }
a { color: var(--accent) }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
fieldset { border: 0; border-top: 1px solid var(--line); margin: 0; padding: 1rem 0 }
legend { float: left; width: 100%; font-weight: 600; padding: 0; margin: 0 0 .5rem }
legend + * { clear: both }
label { display: flex; gap: .625rem; align-items: flex-start; padding: .375rem 0; min-height: 1.75rem }
input { flex: none; width: 1.25rem; height: 1.25rem; margin: .15rem 0 0; accent-color: var(--accent) }
.hint { display: block; color: var(--soft); font-size: .9375rem }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; border-radius: .375rem; border: 2px solid var(--accent); background: var(--accent); color: var(--on-accent); cursor: pointer }
button.plain { background: transparent; color: var(--accent) }
.row { display: flex; flex-wrap: wrap; gap: .75rem }
.note { background: var(--good); color: var(--good-text); border-radius: .375rem; padding: .75rem 1rem; margin: 0 0 1rem }
`

/** A whole page around its content, which is HTML. Nothing in it is loaded from elsewhere and no script is needed. */
export const renderLayout = ({ locale, shop, nonce }: PageContext, title: string, content: string): string => {
  const other: Locale = locale === "bg" ? "en" : "bg"
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)} · ${escapeHtml(shop)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<div class="page">
<header><span>${escapeHtml(shop)}</span><a href="?lang=${other}" hreflang="${other}" lang="${other}">${pageTexts[locale].other_language}</a></header>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</div>
</body>
</html>
`
}

/** A page that says one thing. */
export const renderMessage = (context: PageContext, title: string, text: string, link?: { href: string; label: string }): string =>
  renderLayout(
    context,
    title,
    `<p>${escapeHtml(text)}</p>${link ? `\n<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>` : ""}`
  )
