import { safeImage } from "../document/url"
import type { Context } from "./context"
import { cleanStyle } from "./css"
import { oneLine } from "./escape"
import { hrefOf } from "./node"
import { type Attributes, rewrite } from "./rewrite"
import type { Segment } from "./types"

const BLOCKS = new Set("blockquote div h1 h2 h3 h4 hr li ol p table tr ul".split(" "))
/** Where each part of a table may stand; in any other place a browser would tear our own tables apart. */
const PARENTS: Record<string, string[]> = {
  caption: ["table"],
  thead: ["table"],
  tbody: ["table"],
  tfoot: ["table"],
  tr: ["table", "thead", "tbody", "tfoot"],
  td: ["tr"],
  th: ["tr"],
}
/** Elements that hold nothing but parts of a table. */
const SCAFFOLD = new Set(["table", "thead", "tbody", "tfoot", "tr"])
const KEPT = new Set([...BLOCKS, ...Object.keys(PARENTS), ..."a b br center em i img s small span strong sub sup u".split(" ")])
/** Goes with all that is in it: what runs, loads, asks, draws or is read as something else than HTML. */
const DROPPED = new Set(
  (
    "applet area audio base button canvas datalist dialog embed fieldset form frame frameset head iframe input link map math meta noembed noframes " +
    "noscript object optgroup option param picture plaintext script select source style svg template textarea title track video xmp"
  ).split(" ")
)
const SHARED = new Set("align bgcolor border cellpadding cellspacing colspan dir height lang role rowspan title valign width".split(" "))
const DEPTH = 40

const fits = (name: string, parent: string): boolean =>
  Object.hasOwn(PARENTS, name) ? PARENTS[name].includes(parent) : !SCAFFOLD.has(parent)

const sharedAttributes = (attributes: Attributes): Attributes => {
  const result: Attributes = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (SHARED.has(name) && value.length <= 300) {
      result[name] = value
    }
  }
  const style = cleanStyle(attributes.style ?? "")
  return style ? { ...result, style } : result
}

/** Collects plain text without blank lines in a row. */
const writer = () => {
  const segments: Segment[] = []
  let fresh = true
  return {
    segments,
    put(segment: Segment) {
      segments.push(segment)
      fresh = false
    },
    words(text: string) {
      const said = oneLine(text).replace(/ {2,}/g, " ")
      if (said && !(fresh && said === " ")) {
        segments.push(fresh ? said.trimStart() : said)
        fresh = false
      }
    },
    line() {
      if (!fresh) {
        segments.push("\n")
        fresh = true
      }
    },
  }
}

/**
 * HTML somebody wrote, as what a cell of a mail may hold: no script, no form, no frame, no comment, no
 * class or id of ours, tables closed. Its links become slots.
 * @returns the cleaned HTML with the words of the context, and the same as plain text
 */
export const cleanFragment = (context: Context, html: string, blockId: string): { html: string; text: Segment[] } => {
  const plain = writer()
  const anchors: Segment[] = []
  const enter = (name: string, attributes: Attributes, open: readonly string[]): Attributes | "unwrap" | "drop" => {
    if (!KEPT.has(name)) {
      return DROPPED.has(name) ? "drop" : "unwrap"
    }
    if (open.length >= DEPTH || !fits(name, open.at(-1) ?? "")) {
      return "unwrap"
    }
    if (BLOCKS.has(name) || name === "br") {
      plain.line()
    }
    if (name === "a") {
      const label = attributes.title || attributes["aria-label"] || attributes.href || ""
      const link = open.includes("a") ? null : hrefOf(context, attributes.href ?? "", label, blockId)
      if (!link) {
        return "unwrap"
      }
      anchors.push(link.text)
      return { ...sharedAttributes(attributes), href: link.href, target: "_blank" }
    }
    if (name === "img") {
      const src = safeImage(attributes.src ?? "")
      if (src === null) {
        return "drop"
      }
      plain.words(attributes.alt ? ` ${attributes.alt} ` : "")
      return { ...sharedAttributes(attributes), src, alt: attributes.alt ?? "" }
    }
    return sharedAttributes(attributes)
  }
  const cleaned = rewrite(html, {
    enter,
    leave(name) {
      if (name === "a") {
        plain.put(" (")
        plain.put(anchors.pop() ?? "")
        plain.put(")")
      } else if (BLOCKS.has(name)) {
        plain.line()
      } else if (name === "td" || name === "th") {
        plain.words(" ")
      }
    },
    text: (text) => plain.words(text),
    comment: () => false,
    style: () => false,
  })
  plain.line()
  return { html: cleaned.trim(), text: plain.segments }
}
