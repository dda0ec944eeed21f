import type { Block } from "../../contracts/email-campaign-block"
import { ROW_LAYOUTS, type Row } from "../../contracts/email-campaign-document"
import { buttonBlock, dividerBlock, headingBlock, imageBlock, spacerBlock, textBlock } from "./blocks-basic"
import { productCell, productsOf } from "./blocks-product"
import { couponBlock, footerBlock, htmlBlock, socialBlock } from "./blocks-shop"
import type { Context } from "./context"
import { type Frame, type MjmlNode, node, nothing, px, type Rendered } from "./node"
import { reviewBlock } from "./reviews"
import { colorOf, groundClass } from "./style"
import type { Segment } from "./types"

/** Of the mail, in pixels. */
export const WIDTH = 600
const SPACE = { none: 0, small: 8, normal: 20, large: 44 } as const
const GUTTER = { one: 32, two: 20, three: 12 } as const

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
      return together(productsOf(context.data, block).map((product) => productCell(context, block, product, frame)))
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
}

const column = (share: number, nodes: MjmlNode[]): MjmlNode =>
  node("mj-column", { width: `${Math.round(share * 10_000) / 100}%`, "vertical-align": "top" }, nodes)

const gutterOf = (columns: number): number => (columns === 1 ? GUTTER.one : columns === 2 ? GUTTER.two : GUTTER.three)

/** Products beside each other, a section for every line of them; the last line is filled up. */
const productLines = (context: Context, block: Extract<Block, { type: "product" }>, row: Row): Piece[] => {
  const products = productsOf(context.data, block)
  const per = block.per_row
  const frame: Frame = { tone: row.tone, gutter: gutterOf(per), width: WIDTH / per }
  const lines: Piece[] = []
  for (let start = 0; start < products.length; start += per) {
    const cells = products.slice(start, start + per).map((product) => productCell(context, block, product, frame))
    lines.push({ columns: cells.map((cell) => column(1 / per, cell.nodes)), text: together(cells).text })
  }
  return lines
}

/** A row of one column as pieces: what stands one under the other together, every line of products alone. */
const stacked = (context: Context, row: Row): Piece[] => {
  const frame: Frame = { tone: row.tone, gutter: GUTTER.one, width: WIDTH }
  const pieces: Piece[] = []
  let parts: Rendered[] = []
  const flush = () => {
    const { nodes, text } = together(parts)
    if (nodes.length > 0) {
      pieces.push({ columns: [column(1, nodes)], text })
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
  const shares = ROW_LAYOUTS[row.layout]
  const sum = shares.reduce((total: number, share) => total + share, 0)
  const rendered = row.columns.map((blocks, index) => {
    const frame: Frame = { tone: row.tone, gutter: gutterOf(shares.length), width: (WIDTH * shares[index]) / sum }
    return together(blocks.map((block) => simple(context, block, frame)))
  })
  if (rendered.every((part) => part.nodes.length === 0)) {
    return []
  }
  return [{ columns: rendered.map((part, index) => column(shares[index] / sum, part.nodes)), text: together(rendered).text }]
}

/** A row as sections of MJML and as plain text; nothing where none of its blocks has anything to say. */
export const renderRow = (context: Context, row: Row): Rendered => {
  const pieces = row.layout === "1" ? stacked(context, row) : sideBySide(context, row)
  const device = row.visibility.device
  const space = SPACE[row.space]
  const sections = pieces.map(({ columns }, index) =>
    node(
      "mj-section",
      {
        "css-class": [groundClass(row.tone), device && `bj-${device}`].filter(Boolean).join(" "),
        ...(row.tone !== "page" && { "background-color": colorOf(context.theme, row.tone, "ground") }),
        padding: px(index === 0 ? space : 0, 0, index === pieces.length - 1 ? space : 0),
      },
      columns
    )
  )
  return { nodes: sections, text: together(pieces.map(({ text }) => ({ nodes: [], text }))).text }
}
