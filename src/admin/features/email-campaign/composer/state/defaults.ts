import type { Block, BlockType } from "../../../../../contracts/email-campaign-block"
import { ROW_LAYOUTS, type Row, type RowLayout } from "../../../../../contracts/email-campaign-document"

/** Blocks that can be put into a mail; its footer is always there. */
export type PaletteType = Exclude<BlockType, "footer" | "saved_block">

export const PALETTE: readonly PaletteType[] = [
  "heading",
  "text",
  "image",
  "button",
  "product",
  "coupon",
  "review_summary",
  "divider",
  "spacer",
  "social",
  "html",
]

/** A block as it begins: without words, which are written into it. */
export const newBlock = (type: PaletteType, id: string): Block => {
  switch (type) {
    case "text":
      return { id, type, doc: { type: "doc", content: [{ type: "paragraph", content: [] }] } }
    case "heading":
      return { id, type, style: "title", content: [], align: "left" }
    case "image":
      return { id, type, url: "", alt: "", decorative: false, link: null, width: 100, bleed: false, align: "center" }
    case "button":
      return { id, type, label: [], url: "", style: "solid", align: "center" }
    case "divider":
      return { id, type, width: 100, thickness: 1 }
    case "spacer":
      return { id, type, height: 24 }
    case "product":
      return {
        id,
        type,
        source: { kind: "feed", feed: "newest", category_id: null, limit: 4 },
        per_row: 2,
        show: { image: true, subtitle: false, price: true, rating: false, button: false },
        sold_out: "hide",
      }
    case "coupon":
      return { id, type, title: [], code: { kind: "static", code: "" }, starts_at: null, expires_at: null, note: [] }
    case "review_summary":
      return { id, type, product_id: null, quotes: 1 }
    case "social":
      return { id, type, links: [] }
    case "html":
      return { id, type, html: "" }
  }
}

/** An empty row, or one around blocks in its first column. */
export const newRow = (layout: RowLayout, id: string, blocks: Block[] = []): Row => ({
  id,
  layout,
  columns: ROW_LAYOUTS[layout].map((_, index) => (index === 0 ? blocks : [])),
  tone: "plain",
  space: "normal",
  visibility: { device: null, condition: null },
})
