import { createHash } from "node:crypto"
import type { EmailDocument } from "../../contracts/email-campaign-document"
import { plainLine } from "../document/fields"
import { withSavedBlocks } from "../document/saved"
import { type Context, createContext, joined } from "./context"
import { escapeHtml } from "./escape"
import { passGate } from "./gate"
import { lineHtml, lineSegments } from "./line"
import { leaf, type MjmlNode, node } from "./node"
import { renderRow, WIDTH } from "./rows"
import { fontOf, headStyle, PHONE } from "./style"
import type { CompileData, CompiledMessage, Segment, Slot } from "./types"

/** Bytes a tracked link, a code and a way out take at most. */
const ADDRESS_BYTES = 220
const CODE_BYTES = 64
/** Keeps the words of the body out of the line an inbox shows: a joiner and a space, which no reader sees. */
const PADDING = "&#847;&zwnj;&nbsp;".repeat(60)

interface Parts {
  nodes: MjmlNode[]
  text: Segment[]
}

const renderRows = (context: Context, document: EmailDocument): Parts => {
  const parts: Parts = { nodes: [], text: [] }
  for (const row of withSavedBlocks(document, context.data.saved_blocks).rows) {
    const { nodes, text } = renderRow(context, row)
    const { condition } = row.visibility
    if (nodes.length === 0) {
      continue
    }
    const said: Segment[] = text.length > 0 ? [...text, "\n"] : []
    if (!condition) {
      parts.nodes.push(...nodes)
      parts.text.push(...said)
      continue
    }
    const index = context.conditions.push(condition) - 1
    const begin: Slot = { slot: "when", condition: index, skip: 0 }
    const end: Slot = { slot: "when", condition: index, skip: -1 }
    parts.nodes.push(leaf("mj-raw", {}, context.mark(begin)), ...nodes, leaf("mj-raw", {}, context.mark(end)))
    parts.text.push(begin, ...said, end)
  }
  return parts
}

/**
 * Turns the slots at both ends of a conditional part into how many segments it has. Neighbours are
 * joined before, never after: a text that reaches over the end of a part would go with it.
 */
const ranged = (segments: Segment[]): Segment[] => {
  const result: Segment[] = []
  let begin = -1
  for (const segment of segments) {
    if (typeof segment === "string" || segment.slot !== "when") {
      result.push(segment)
    } else if (segment.skip === 0) {
      begin = result.push(segment) - 1
    } else if (result.length - begin > 1) {
      result[begin] = { ...segment, skip: result.length - begin - 1 }
    } else {
      result.pop()
    }
  }
  return result
}

const toMjml = (context: Context, document: EmailDocument, rows: MjmlNode[]): MjmlNode => {
  const { data, theme } = context
  const hidden = "display:none;max-height:0;max-width:0;overflow:hidden;mso-hide:all;"
  const preheader = lineHtml(context, document.preheader)
  return node("mjml", { lang: data.locale, dir: data.direction }, [
    node("mj-head", {}, [
      leaf("mj-title", {}, context.fix(escapeHtml(plainLine(document.subject) || data.shop.name))),
      leaf("mj-raw", {}, '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="x-apple-disable-message-reformatting">'),
      node("mj-breakpoint", { width: `${PHONE}px` }),
      node("mj-attributes", {}, [node("mj-all", { "font-family": fontOf(theme, "text") })]),
      leaf("mj-style", {}, headStyle(theme)),
    ]),
    node("mj-body", { "background-color": theme.light.background, width: `${WIDTH}px`, "css-class": "bj-page" }, [
      leaf("mj-raw", {}, context.fix(preheader ? `<div style="${hidden}">${preheader}${PADDING}</div>` : "")),
      ...rows,
      leaf("mj-raw", {}, context.mark({ slot: "pixel" })),
    ]),
  ])
}

const bytesOf = (segments: Segment[], context: Context): number =>
  segments.reduce((sum, segment) => {
    if (typeof segment === "string") {
      return sum + Buffer.byteLength(segment)
    }
    switch (segment.slot) {
      case "when":
        return sum
      case "field":
        return sum + Math.max(24, Buffer.byteLength(context.fields[segment.index].fallback))
      case "coupon":
        return sum + CODE_BYTES
      case "link":
        return sum + Math.max(ADDRESS_BYTES, context.links[segment.index].url.length)
      default:
        return sum + ADDRESS_BYTES
    }
  }, 0)

/**
 * Compiles one language of a campaign. The same document and data give the same message to the byte.
 * @param document as `emailDocumentSchema` gives it
 * @param data everything of the shop that is shown; nothing else is asked for
 * @returns the message, plain JSON to be kept; {@link renderFor} puts it together for one recipient
 */
export const compileMessage = async (document: EmailDocument, data: CompileData): Promise<CompiledMessage> => {
  const context = createContext(data, document.theme ?? data.theme, [document, data])
  const { nodes, text } = renderRows(context, document)
  const { default: mjml } = await import("mjml")
  const { html } = await mjml(toMjml(context, document, nodes), {
    validationLevel: "strict",
    ignoreIncludes: true,
    useMjmlConfigOptions: false,
    keepComments: false,
    fonts: {},
  })
  const segments = ranged(context.segments(passGate(context, html)))
  const message = {
    version: 1 as const,
    locale: data.locale,
    subject: joined(lineSegments(context, document.subject, "header")),
    segments,
    text: ranged(joined(text)),
    links: context.links,
    fields: context.fields,
    conditions: context.conditions,
    coupons: context.coupons,
    bytes: bytesOf(segments, context),
  }
  return { ...message, hash: createHash("sha256").update(JSON.stringify(message)).digest("hex") }
}
