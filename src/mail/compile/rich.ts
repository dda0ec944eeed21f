import type { Tone } from "../../contracts/email-campaign-document"
import type { Inline, List, Paragraph, RichText } from "../../contracts/email-campaign-text"
import type { Context } from "./context"
import { escapeHtml, oneLine } from "./escape"
import { hrefOf } from "./node"
import { textClass, textStyle } from "./style"
import type { Segment } from "./types"

interface Setting {
  context: Context
  blockId: string
  tone: Tone
}

const GAP = 14
const TAGS = { bold: "strong", italic: "em", underline: "u" } as const

const hrefIn = (inline: Inline): string | null => {
  const mark = inline.marks?.find((other) => other.type === "link")
  return mark?.type === "link" ? mark.attrs.href : null
}

const labelOf = (run: Inline[]): string =>
  run.map((inline) => (inline.type === "text" ? inline.text : inline.type === "field" ? inline.attrs.fallback : " ")).join("")

/** Neighbours with the same link, so a link that is partly bold stays one link. */
const runs = (content: Inline[]): { href: string | null; content: Inline[] }[] => {
  const result: { href: string | null; content: Inline[] }[] = []
  for (const inline of content) {
    const href = hrefIn(inline)
    const last = result.at(-1)
    if (last && last.href === href) {
      last.content.push(inline)
    } else {
      result.push({ href, content: [inline] })
    }
  }
  return result
}

const inlineHtml = ({ context, tone }: Setting, inline: Inline): string => {
  if (inline.type === "hardBreak") {
    return "<br>"
  }
  const inner =
    inline.type === "text"
      ? escapeHtml(inline.text)
      : context.mark({ slot: "field", index: context.field(inline.attrs), place: "html" })
  return (inline.marks ?? []).reduce((html, mark) => {
    if (mark.type === "link") {
      return html
    }
    if (mark.type === "textStyle") {
      const color = mark.attrs.color
      return color ? `<span class="${textClass(tone, color)}" style="${textStyle(context.theme, tone, color)}">${html}</span>` : html
    }
    return `<${TAGS[mark.type]}>${html}</${TAGS[mark.type]}>`
  }, inner)
}

const contentHtml = (setting: Setting, content: Inline[]): string =>
  runs(content)
    .map((run) => {
      const html = run.content.map((inline) => inlineHtml(setting, inline)).join("")
      const link = hrefOf(setting.context, run.href, labelOf(run.content), setting.blockId)
      const style = `${textStyle(setting.context.theme, setting.tone, "accent")}text-decoration:underline;`
      return link
        ? `<a href="${link.href}" class="${textClass(setting.tone, "accent")}" style="${style}">${html}</a>`
        : html
    })
    .join("")

const paragraphHtml = (setting: Setting, paragraph: Paragraph, gap: number): string => {
  const align = paragraph.attrs?.textAlign
  const style = `margin:0 0 ${gap}px;${align ? `text-align:${align};` : ""}`
  return `<p style="${style}">${contentHtml(setting, paragraph.content) || "&nbsp;"}</p>`
}

const listHtml = (setting: Setting, list: List): string => {
  const tag = list.type === "bulletList" ? "ul" : "ol"
  const start = tag === "ol" && typeof list.attrs?.start === "number" && list.attrs.start !== 1 ? ` start="${list.attrs.start}"` : ""
  const items = list.content.map(
    ({ content }) =>
      `<li style="margin:0 0 6px;">${content
        .map((part) => (part.type === "paragraph" ? paragraphHtml(setting, part, 0) : listHtml(setting, part)))
        .join("")}</li>`
  )
  return `<${tag}${start} style="margin:0 0 ${GAP}px;padding:0 0 0 22px;">${items.join("")}</${tag}>`
}

/** A rich text as HTML for the inside of a cell. */
export const richHtml = (setting: Setting, doc: RichText): string =>
  doc.content
    .map((part, index) =>
      part.type === "paragraph"
        ? paragraphHtml(setting, part, index === doc.content.length - 1 ? 0 : GAP)
        : listHtml(setting, part)
    )
    .join("")

const contentText = ({ context, blockId }: Setting, content: Inline[]): Segment[] =>
  runs(content).flatMap((run) => {
    const words = run.content.map((inline): Segment => {
      if (inline.type === "hardBreak") {
        return "\n"
      }
      return inline.type === "text" ? oneLine(inline.text) : { slot: "field", index: context.field(inline.attrs), place: "text" }
    })
    const link = hrefOf(context, run.href, labelOf(run.content), blockId)
    return link ? [...words, " (", link.text, ")"] : words
  })

const listText = (setting: Setting, list: List, indent: string): Segment[] =>
  list.content.flatMap((item, index) => {
    const sign = list.type === "bulletList" ? "- " : `${(list.attrs?.start ?? 1) + index}. `
    return item.content.flatMap((part, at): Segment[] =>
      part.type === "paragraph"
        ? [`${indent}${at === 0 ? sign : "  "}`, ...contentText(setting, part.content), "\n"]
        : listText(setting, part, `${indent}  `)
    )
  })

/** The same rich text as plain text. */
export const richText = (setting: Setting, doc: RichText): Segment[] =>
  doc.content.flatMap((part, index): Segment[] => {
    const gap: Segment[] = index === 0 ? [] : ["\n"]
    return part.type === "paragraph"
      ? [...gap, ...contentText(setting, part.content), "\n"]
      : [...gap, ...listText(setting, part, "")]
  })
