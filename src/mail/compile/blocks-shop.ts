import type { BlockOf, SocialNetwork } from "../../contracts/email-campaign-block"
import type { Context } from "./context"
import { escapeHtml, oneLine } from "./escape"
import { cleanFragment } from "./fragment"
import { lineHtml, lineSegments } from "./line"
import { type Frame, hrefOf, leaf, nothing, px, type Rendered } from "./node"
import { colorOf, cornerOf, fontOf, partClass, textClass, textStyle } from "./style"
import { fill } from "./texts"
import type { Segment } from "./types"

const NETWORKS: Record<SocialNetwork, string> = {
  instagram: "Instagram",
  facebook: "Facebook",
  tiktok: "TikTok",
  pinterest: "Pinterest",
  youtube: "YouTube",
  viber: "Viber",
  website: "",
}

/** Until when, and from when if it does not run yet at the time the mail is written for. */
const validity = ({ data }: Context, block: BlockOf<"coupon">): string => {
  const written = (moment: string) =>
    new Intl.DateTimeFormat(data.locale, { dateStyle: "long", timeZone: data.time_zone }).format(new Date(moment))
  const parts = [
    block.starts_at && fill(data.texts.valid_from, { from: written(block.starts_at) }),
    block.expires_at && fill(data.texts.valid_until, { until: written(block.expires_at) }),
  ]
  return parts.filter(Boolean).join(" · ")
}

export const couponBlock = (context: Context, block: BlockOf<"coupon">, { tone, gutter }: Frame): Rendered => {
  const { theme, data } = context
  const { code } = block
  if (code.kind === "static" && !code.code) {
    return nothing
  }
  const index = code.kind === "unique" ? context.coupon(block.id, code.promotion_id) : 0
  const codeIn = (place: "html" | "text"): Segment =>
    code.kind === "unique" ? { slot: "coupon", index, place } : place === "html" ? escapeHtml(code.code) : code.code
  const shown = codeIn("html")
  const codeHtml = typeof shown === "string" ? shown : context.mark(shown)
  const when = validity(context, block)
  const muted = (html: string) =>
    html && `<p class="${textClass(tone, "muted")}" style="margin:8px 0 0;${textStyle(theme, tone, "muted")}font-size:14px;line-height:22px;">${html}</p>`
  const html =
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"><tr>` +
    `<td class="${partClass("frame", tone)}" align="center" style="border:1px solid ${colorOf(theme, tone, "accent")};border-radius:${cornerOf(theme)};padding:26px 20px;">` +
    `<p style="margin:0;font-family:${fontOf(theme, "heading")};font-size:20px;line-height:28px;">${lineHtml(context, block.title)}</p>` +
    `<p class="${textClass(tone, "heading")}" style="margin:10px 0 0;${textStyle(theme, tone, "heading")}font-family:Consolas, Menlo, monospace;font-size:24px;line-height:32px;letter-spacing:3px;font-weight:600;">${codeHtml}</p>` +
    `${muted(escapeHtml(when))}${muted(lineHtml(context, block.note))}</td></tr></table>`
  const attributes = {
    "css-class": textClass(tone, "text"),
    color: colorOf(theme, tone, "text"),
    align: "center",
    padding: px(8, gutter),
    "font-size": "16px",
    "line-height": "24px",
  }
  return {
    nodes: [leaf("mj-text", attributes, context.fix(html))],
    text: [
      ...lineSegments(context, block.title, "text"),
      `\n${oneLine(data.texts.code)}: `,
      codeIn("text"),
      when ? `\n${oneLine(when)}\n` : "\n",
      ...(block.note.length ? [...lineSegments(context, block.note, "text"), "\n"] : []),
    ],
  }
}

/** Names, not pictures: a name can be read before the images are loaded. */
export const socialBlock = (context: Context, block: BlockOf<"social">, { tone, gutter }: Frame): Rendered => {
  const links = block.links.flatMap(({ network, url }) => {
    const name = NETWORKS[network] || context.data.shop.name
    const link = hrefOf(context, url, name, block.id)
    return link ? [{ ...link, name }] : []
  })
  if (links.length === 0) {
    return nothing
  }
  const style = `${textStyle(context.theme, tone, "heading")}text-decoration:none;display:inline-block;padding:8px 10px;`
  const html = links.map(
    ({ href, name }) => `<a href="${href}" class="${textClass(tone, "heading")}" style="${style}">${escapeHtml(name)}</a>`
  )
  const attributes = {
    "css-class": textClass(tone, "heading"),
    color: colorOf(context.theme, tone, "heading"),
    align: "center",
    padding: px(4, gutter),
    "font-size": "14px",
    "line-height": "22px",
    "letter-spacing": "0.5px",
  }
  return {
    nodes: [leaf("mj-text", attributes, context.fix(html.join(" ")))],
    text: links.flatMap(({ name, text }): Segment[] => [`${oneLine(name)}: `, text, "\n"]),
  }
}

/** What somebody wrote in HTML, cleaned; nothing of it where the permission is missing. */
export const htmlBlock = (context: Context, block: BlockOf<"html">, { tone, gutter }: Frame): Rendered => {
  const { html, text } = cleanFragment(context, context.data.html_allowed ? block.html : "", block.id)
  if (!html) {
    return nothing
  }
  const attributes = {
    "css-class": textClass(tone, "text"),
    color: colorOf(context.theme, tone, "text"),
    padding: px(8, gutter),
    "font-size": "16px",
    "line-height": "26px",
  }
  return { nodes: [leaf("mj-text", attributes, context.fix(html))], text }
}

/** Who writes, why, and the ways out. */
export const footerBlock = (context: Context, block: BlockOf<"footer">, { tone, gutter }: Frame): Rendered => {
  const { shop, texts } = context.data
  const ways = [
    { slot: "unsubscribe", name: texts.unsubscribe } as const,
    { slot: "preferences", name: texts.preferences } as const,
    ...(block.view_in_browser ? [{ slot: "view", name: texts.view_in_browser } as const] : []),
  ]
  const color = textStyle(context.theme, tone, "muted")
  const style = `${color}text-decoration:underline;display:inline-block;padding:6px 8px;`
  const links = ways.map(({ slot, name }) => {
    const href = context.mark({ slot, place: "attribute" })
    return `<a href="${href}" class="${textClass(tone, "muted")}" style="${style}">${escapeHtml(name)}</a>`
  })
  const standard = fill(texts.reason, { shop: shop.name })
  const address = [shop.name, ...shop.address]
  const html =
    `<p style="margin:0 0 10px;">${lineHtml(context, block.reason) || escapeHtml(standard)}</p>` +
    `<p style="margin:0 0 10px;">${address.map(escapeHtml).join("<br>")}</p>` +
    `<p style="margin:0;">${links.join(" ")}</p>`
  const attributes = {
    "css-class": textClass(tone, "muted"),
    color: colorOf(context.theme, tone, "muted"),
    align: "center",
    padding: px(8, gutter),
    "font-size": "13px",
    "line-height": "21px",
  }
  const reason: Segment[] = block.reason.length ? lineSegments(context, block.reason, "text") : [oneLine(standard)]
  return {
    nodes: [leaf("mj-text", attributes, context.fix(html))],
    text: [
      ...reason,
      `\n\n${address.map(oneLine).join("\n")}\n\n`,
      ...ways.flatMap(({ slot, name }): Segment[] => [`${oneLine(name)}: `, { slot, place: "text" }, "\n"]),
    ],
  }
}
