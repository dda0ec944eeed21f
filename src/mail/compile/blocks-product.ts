import type { BlockOf } from "../../contracts/email-campaign-block"
import { own } from "../document/own"
import { safeImage } from "../document/url"
import { buttonNode } from "./blocks-basic"
import type { Context } from "./context"
import { escapeHtml, oneLine } from "./escape"
import { type Frame, hrefOf, leaf, type MjmlNode, px, type Rendered } from "./node"
import { ratingText } from "./reviews"
import { colorOf, fontOf, textClass, textStyle } from "./style"
import type { MailProduct } from "./types"

type ProductBlock = BlockOf<"product">

const priceHtml = (context: Context, product: MailProduct, { tone }: Frame): string => {
  const { texts } = context.data
  const muted = `class="${textClass(tone, "muted")}" style="${textStyle(context.theme, tone, "muted")}white-space:nowrap;"`
  if (!product.in_stock) {
    return `<span ${muted}>${escapeHtml(texts.sold_out)}</span>`
  }
  const price = escapeHtml(product.price ?? "")
  if (product.old_price === null) {
    return price
  }
  return `<strong class="${textClass(tone, "accent")}" style="${textStyle(context.theme, tone, "accent")}">${price}</strong>&ensp; <span ${muted}>${escapeHtml(texts.old_price)} <s>${escapeHtml(product.old_price)}</s></span>`
}

const priceText = (context: Context, product: MailProduct): string => {
  const { texts } = context.data
  if (!product.in_stock) {
    return texts.sold_out
  }
  return product.old_price === null ? (product.price ?? "") : `${product.price ?? ""} ${texts.old_price} ${product.old_price}`
}

/** One product as elements of a column. */
export const productCell = (context: Context, block: ProductBlock, product: MailProduct, frame: Frame): Rendered => {
  const { theme, data } = context
  const { tone, gutter } = frame
  const link = hrefOf(context, product.url, product.title, block.id)
  const image = block.show.image ? safeImage(product.image?.url ?? "") : null
  const line = (role: "heading" | "muted" | "text", size: number, html: string, font: "heading" | "text" = "text"): MjmlNode =>
    leaf(
      "mj-text",
      {
        "css-class": textClass(tone, role),
        color: colorOf(theme, tone, role),
        align: "center",
        padding: px(2, gutter),
        "font-family": fontOf(theme, font),
        "font-size": px(size),
        "line-height": px(size + 8),
      },
      context.fix(html)
    )
  const title = escapeHtml(product.title)
  const titleStyle = `${textStyle(theme, tone, "heading")}text-decoration:none;`
  const nodes: MjmlNode[] = []
  const text: Rendered["text"] = [oneLine(product.title), "\n"]
  if (image !== null) {
    nodes.push(
      leaf(
        "mj-image",
        {
          src: context.fix(escapeHtml(image)),
          alt: context.fix(escapeHtml(product.image?.alt || product.title)),
          padding: `8px ${gutter}px 10px`,
          ...(link && { href: link.href }),
        },
        ""
      )
    )
  }
  nodes.push(
    line("heading", 17, link ? `<a href="${link.href}" class="${textClass(tone, "heading")}" style="${titleStyle}">${title}</a>` : title, "heading")
  )
  if (block.show.subtitle && product.subtitle) {
    nodes.push(line("muted", 14, escapeHtml(product.subtitle)))
    text.push(oneLine(product.subtitle), "\n")
  }
  const reviews = block.show.rating ? own(data.reviews, product.id) : undefined
  if (reviews) {
    nodes.push(line("muted", 14, escapeHtml(ratingText(data, reviews))))
    text.push(oneLine(ratingText(data, reviews)), "\n")
  }
  if (block.show.price && (product.price !== null || !product.in_stock)) {
    nodes.push(line("text", 15, priceHtml(context, product, frame)))
    text.push(oneLine(priceText(context, product)), "\n")
  }
  if (link) {
    text.push(link.text, "\n")
    if (block.show.button) {
      nodes.push(buttonNode(context, context.fix(escapeHtml(data.texts.product_button)), link.href, "outline", frame, "center"))
      text.splice(-2, 0, `${oneLine(data.texts.product_button)}: `)
    }
  }
  nodes.push(leaf("mj-spacer", { height: "12px" }, ""))
  return { nodes, text }
}
