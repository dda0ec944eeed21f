import type { Block } from "../../contracts/email-campaign-block"
import { ROW_LAYOUTS, type Row } from "../../contracts/email-campaign-document"
import { shownProducts } from "../document/products"
import { buttonBlock, dividerBlock, headingBlock, imageBlock, spacerBlock, textBlock } from "./blocks-basic"
import { productCell } from "./blocks-product"
import { couponBlock, footerBlock, htmlBlock, socialBlock } from "./blocks-shop"
import type { Context } from "./context"
import { type Frame, type MjmlNode, node, nothing, px, type Rendered } from "./node"
import { reviewBlock } from "./reviews"
import { colorOf, groundClass } from "./style"
import type { Segment } from "./types"

/** Of the mail, in pixels. */
export const WIDTH = 600
const SPACE = { none: 0, small: 8, normal: 20, large: 44 } as const
/** Beside a block that stands alone; columns share it with the space beside the row, so all ends meet. */
const SIDE = 32
const GUTTER = { 1: SIDE, 2: 12, 3: 8 } as const
type Columns = keyof typeof GUTTER


const simple = (context: Context, block: Block, frame: Frame): Rendered => {
  switch (block.type) {
    case "text":
      return textBlock(context, block, frame)
    case "heading":
      return headingBlock(context, block, frame)
    case "image":
      return imageBlock(context, block, frame)
    case "button":
      return buttonBlock(context, block, frame)
    case "divider":
      return dividerBlock(context, block, frame)
    case "spacer":
      return spacerBlock(block)
    case "coupon":
      return couponBlock(context, block, frame)
    case "review_summary":
      return reviewBlock(context, block, frame)
    case "social":
      return socialBlock(context, block, frame)
    case "html":
      return htmlBlock(context, block, frame)
    case "footer":
      return footerBlock(context, block, frame)
    case "product":
      return together(shownProducts(block, context.data).map((product) => productCell(context, block, product, frame)))
    case "saved_block":
      return nothing
  }
}

/** Parts one under the other, a blank line between them in the text. */
const together = (parts: Rendered[]): Rendered => ({
  nodes: parts.flatMap((part) => part.nodes),
  text: parts.filter((part) => part.text.length > 0).flatMap((part, index): Segment[] => (index === 0 ? part.text : ["\n", ...part.text])),
})

interface Piece {
  columns: MjmlNode[]
  text: Segment[]
  /** Space beside its columns, in pixels. */
  side: number
}

const column = (share: number, nodes: MjmlNode[], name = ""): MjmlNode =>
  node("mj-column", { width: `${Math.round(share * 10_000) / 100}%`, "vertical-align": "top", ...(name && { "css-class": name }) }, nodes)

const sideOf = (columns: Columns): number => SIDE - GUTTER[columns]

/** Products beside each other, on a phone as well; a section for every line of them. */
const productLines = (context: Context, block: Extract<Block, { type: "product" }>, row: Row): Piece[] => {
  const products = shownProducts(block, context.data)
  const per = block.per_row
  const side = sideOf(per)
  const frame: Frame = { tone: row.tone, gutter: GUTTER[per], width: (WIDTH - 2 * side) / per }
  const name = { 1: "", 2: "bj-half", 3: "bj-third" }[per]
  const lines: Piece[] = []
  for (let start = 0; start < products.length; start += per) {
    const cells = products.slice(start, start + per).map((product) => productCell(context, block, product, frame))
    lines.push({ columns: cells.map((cell) => column(1 / per, cell.nodes, name)), text: together(cells).text, side })
  }
  return lines
}

/** A row of one column as pieces: what stands one under the other together, every line of products alone. */
const stacked = (context: Context, row: Row): Piece[] => {
  const frame: Frame = { tone: row.tone, gutter: SIDE, width: WIDTH }
  const pieces: Piece[] = []
  let parts: Rendered[] = []
  const flush = () => {
    const { nodes, text } = together(parts)
    if (nodes.length > 0) {
      pieces.push({ columns: [column(1, nodes)], text, side: 0 })
    }
    parts = []
  }
  for (const block of row.columns[0]) {
    if (block.type === "product" && block.per_row > 1) {
      flush()
      pieces.push(...productLines(context, block, row))
    } else {
      parts.push(simple(context, block, frame))
    }
  }
  flush()
  return pieces
}

const sideBySide = (context: Context, row: Row): Piece[] => {
  const shares: readonly number[] = ROW_LAYOUTS[row.layout]
  const count = shares.length === 2 ? 2 : 3
  const side = sideOf(count)
  const sum = shares.reduce((total, share) => total + share, 0)
  const rendered = row.columns.map((blocks, index) => {
    const frame: Frame = { tone: row.tone, gutter: GUTTER[count], width: ((WIDTH - 2 * side) * shares[index]) / sum }
    return together(blocks.map((block) => simple(context, block, frame)))
  })
  if (rendered.every((part) => part.nodes.length === 0)) {
    return []
  }
  const columns = rendered.map((part, index) => column(shares[index] / sum, part.nodes, index === 0 ? "bj-near" : "bj-near bj-below"))
  return [{ columns, text: together(rendered).text, side }]
}

/** A row as sections of MJML and as plain text; nothing where none of its blocks has anything to say. */
export const renderRow = (context: Context, row: Row): Rendered => {
  const pieces = row.layout === "1" ? stacked(context, row) : sideBySide(context, row)
  const device = row.visibility.device
  const space = SPACE[row.space]
  const sections = pieces.map(({ columns, side }, index) =>
    node(
      "mj-section",
      {
        "css-class": [groundClass(row.tone), device && `bj-${device}`].filter(Boolean).join(" "),
        ...(row.tone !== "page" && { "background-color": colorOf(context.theme, row.tone, "ground") }),
        padding: px(index === 0 ? space : 0, side, index === pieces.length - 1 ? space : 0),
      },
      columns
    )
  )
  return { nodes: sections, text: together(pieces.map(({ text }) => ({ nodes: [], text }))).text }
}
