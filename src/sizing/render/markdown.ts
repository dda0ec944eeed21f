import { Marked, type Tokens } from "marked"
import { escapeHtml, safeUrl } from "./html"

/** Headings of a text lie below the guide's own. */
const HIGHEST_HEADING = 4

const reader = new Marked({
  gfm: true,
  breaks: true,
  async: false,
  renderer: {
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeHtml(text),
    heading({ tokens, depth }: Tokens.Heading) {
      const level = Math.min(6, Math.max(HIGHEST_HEADING, depth + HIGHEST_HEADING - 1))
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`
    },
    link({ href, tokens }: Tokens.Link) {
      const words = this.parser.parseInline(tokens)
      const url = safeUrl(href)
      return url ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer nofollow" target="_blank">${words}</a>` : words
    },
    /** Pictures belong into the blocks on how to measure, where they have a text of their own. */
    image: ({ text }: Tokens.Image) => escapeHtml(text),
    checkbox: ({ checked }: Tokens.Checkbox) => (checked ? "☑ " : "☐ "),
    code: ({ text }: Tokens.Code) => `<pre><code>${escapeHtml(text)}</code></pre>\n`,
  },
})

/** Markdown to HTML. HTML in the text is shown as it was typed; links lead to `http(s)` only; pictures become their text. */
export const markdownToHtml = (text: string): string => reader.parse(text, { async: false }).trim()
