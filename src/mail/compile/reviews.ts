import type { BlockOf } from "../../contracts/email-campaign-block"
import { own } from "../document/own"
import type { Context } from "./context"
import { escapeHtml, oneLine } from "./escape"
import { type Frame, leaf, nothing, px, type Rendered } from "./node"
import { colorOf, fontOf, textClass, textStyle } from "./style"
import { fill } from "./texts"
import type { CompileData, MailReviews } from "./types"

/** The mean and how many, for example `4,8 от 5 · 123 отзива`. */
export const ratingText = ({ locale, texts }: CompileData, { average, count }: MailReviews): string => {
  const mean = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(average)
  const form = texts.reviews[new Intl.PluralRules(locale).select(count)] ?? texts.reviews.other
  const number = new Intl.NumberFormat(locale).format(count)
  return `${fill(texts.rating, { average: mean })} · ${fill(form, { count: number })}`
}

const stars = (rating: number): string => "★".repeat(Math.round(rating)).padEnd(5, "☆").slice(0, 5)

/** What customers say, without a picture that could be missing. */
export const reviewBlock = (context: Context, block: BlockOf<"review_summary">, { tone, gutter }: Frame): Rendered => {
  const { data, theme } = context
  const reviews = own(data.reviews, block.product_id ?? "")
  if (!reviews || reviews.count === 0) {
    return nothing
  }
  const said = ratingText(data, reviews)
  const quotes = reviews.quotes.slice(0, block.quotes)
  const signs = `<span aria-hidden="true" class="${textClass(tone, "accent")}" style="${textStyle(theme, tone, "accent")}font-size:22px;letter-spacing:4px;">${stars(reviews.average)}</span>`
  const quoted = quotes.map(
    ({ text, author }) =>
      `<p style="margin:18px 0 0;font-family:${fontOf(theme, "heading")};font-size:19px;line-height:29px;font-style:italic;">${escapeHtml(fill(data.texts.quote, { text }))}</p>` +
      `<p class="${textClass(tone, "muted")}" style="margin:6px 0 0;${textStyle(theme, tone, "muted")}font-size:14px;">${escapeHtml(author)}</p>`
  )
  const html = `<p style="margin:0;">${signs}</p><p style="margin:4px 0 0;">${escapeHtml(said)}</p>${quoted.join("")}`
  const attributes = {
    "css-class": textClass(tone, "text"),
    color: colorOf(theme, tone, "text"),
    align: "center",
    padding: px(8, gutter),
    "font-size": "15px",
    "line-height": "24px",
  }
  return {
    nodes: [leaf("mj-text", attributes, context.fix(html))],
    text: [`${oneLine(said)}\n`, ...quotes.map(({ text, author }) => `${oneLine(fill(data.texts.quote, { text }))} ${oneLine(author)}\n`)],
  }
}
