import type { BlockOf } from "../../contracts/email-campaign-block"
import { plainLine } from "../document/fields"
import { safeImage } from "../document/url"
import type { Context } from "./context"
import { escapeHtml, oneLine } from "./escape"
import { lineHtml, lineSegments } from "./line"
import { type Frame, hrefOf, leaf, node, nothing, px, type Rendered } from "./node"
import { richHtml, richText } from "./rich"
import { colorOf, cornerOf, fontOf, partClass, textClass } from "./style"

const HEADINGS = {
  brand: { size: "24px", line: "32px", part: "heading", role: "heading", weight: "400", spacing: "6px", transform: "uppercase", level: null },
  title: { size: "32px", line: "40px", part: "heading", role: "heading", weight: "400", spacing: "0px", transform: "none", level: "h1" },
  subtitle: { size: "22px", line: "30px", part: "heading", role: "heading", weight: "400", spacing: "0px", transform: "none", level: "h2" },
  eyebrow: { size: "12px", line: "18px", part: "text", role: "accent", weight: "600", spacing: "2.5px", transform: "uppercase", level: null },
} as const

/** A paragraph or list. */
export const textBlock = (context: Context, block: BlockOf<"text">, frame: Frame): Rendered => {
  const setting = { context, blockId: block.id, tone: frame.tone }
  const attributes = {
    "css-class": textClass(frame.tone, "text"),
    color: colorOf(context.theme, frame.tone, "text"),
    padding: px(8, frame.gutter),
    "font-size": "16px",
    "line-height": "26px",
  }
  return {
    nodes: [leaf("mj-text", attributes, context.fix(richHtml(setting, block.doc)))],
    text: richText(setting, block.doc),
  }
}

export const headingBlock = (context: Context, block: BlockOf<"heading">, { tone, gutter }: Frame): Rendered => {
  const look = HEADINGS[block.style]
  const html = lineHtml(context, block.content)
  if (!html) {
    return nothing
  }
  const tagged = look.level ? `<${look.level} style="margin:0;font:inherit;">${html}</${look.level}>` : html
  const attributes = {
    "css-class": `${textClass(tone, look.role)} bj-${block.style}`,
    color: colorOf(context.theme, tone, look.role),
    align: block.align,
    padding: px(block.style === "eyebrow" ? 4 : 8, gutter),
    "font-family": fontOf(context.theme, look.part),
    "font-size": look.size,
    "line-height": look.line,
    "font-weight": look.weight,
    "letter-spacing": look.spacing,
    "text-transform": look.transform,
  }
  return { nodes: [leaf("mj-text", attributes, context.fix(tagged))], text: [...lineSegments(context, block.content, "text"), "\n"] }
}

export const imageBlock = (context: Context, block: BlockOf<"image">, frame: Frame): Rendered => {
  const src = safeImage(block.url)
  if (src === null) {
    return nothing
  }
  const gutter = block.bleed ? 0 : frame.gutter
  const alt = block.decorative ? "" : block.alt
  const link = hrefOf(context, block.link, alt, block.id)
  const attributes = {
    src: context.fix(escapeHtml(src)),
    alt: context.fix(escapeHtml(alt)),
    align: block.align,
    padding: px(block.bleed ? 0 : 8, gutter),
    ...(block.width === 100 && { "css-class": "bj-wide" }),
    width: px(Math.round(((frame.width - 2 * gutter) * block.width) / 100)),
    ...(link && { href: link.href }),
  }
  const said = oneLine(alt)
  return {
    nodes: [leaf("mj-image", attributes, "")],
    text: link ? [...(said ? [`${said}\n`] : []), link.text, "\n"] : said ? [`[${said}]\n`] : [],
  }
}

/** The button of MJML in the colours of a row. */
export const buttonNode = (context: Context, label: string, href: string, style: "solid" | "outline", { tone, gutter }: Frame, align: string) => {
  const solid = style === "solid"
  const ink = colorOf(context.theme, tone, solid ? "button_text" : "heading")
  return leaf(
    "mj-button",
    {
      "css-class": partClass(style, tone),
      href,
      align,
      padding: px(12, gutter),
      "inner-padding": px(14, 34),
      "background-color": solid ? colorOf(context.theme, tone, "button") : "transparent",
      color: ink,
      ...(!solid && { border: `1px solid ${ink}` }),
      "border-radius": cornerOf(context.theme),
      "font-family": fontOf(context.theme, "text"),
      "font-size": "14px",
      "font-weight": "600",
      "letter-spacing": "0.5px",
      "line-height": "20px",
    },
    label
  )
}

export const buttonBlock = (context: Context, block: BlockOf<"button">, frame: Frame): Rendered => {
  const link = hrefOf(context, block.url, plainLine(block.label), block.id)
  if (!link || block.label.length === 0) {
    return nothing
  }
  return {
    nodes: [buttonNode(context, context.fix(lineHtml(context, block.label)), link.href, block.style, frame, block.align)],
    text: [...lineSegments(context, block.label, "text"), ": ", link.text, "\n"],
  }
}

export const dividerBlock = (context: Context, block: BlockOf<"divider">, { tone, gutter }: Frame): Rendered => ({
  nodes: [
    leaf(
      "mj-divider",
      {
        "css-class": partClass("line", tone),
        padding: px(12, gutter),
        width: `${block.width}%`,
        "border-width": px(block.thickness),
        "border-color": colorOf(context.theme, tone, "line"),
      },
      ""
    ),
  ],
  // A short line is an ornament; a long one divides.
  text: block.width < 50 ? [] : ["---\n"],
})

export const spacerBlock = (block: BlockOf<"spacer">): Rendered => ({
  nodes: [node("mj-spacer", { height: px(block.height) })],
  text: [],
})
