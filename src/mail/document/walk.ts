import type { Block } from "../../contracts/email-campaign-block"
import type { EmailDocument, Row } from "../../contracts/email-campaign-document"
import type { Inline, Line, List, Paragraph, RichText } from "../../contracts/email-campaign-text"

/** Every block with the row and the column it stands in, in reading order. */
export function* walkBlocks(document: Pick<EmailDocument, "rows">): Generator<{ block: Block; row: Row; column: number }> {
  for (const row of document.rows) {
    for (const [column, blocks] of row.columns.entries()) {
      for (const block of blocks) {
        yield { block, row, column }
      }
    }
  }
}

function* walkPart(part: Paragraph | List): Generator<Inline> {
  if (part.type === "paragraph") {
    yield* part.content
    return
  }
  for (const item of part.content) {
    for (const inner of item.content) {
      yield* walkPart(inner)
    }
  }
}

/** Every text, break and field of a rich text. */
export function* walkInline(doc: RichText): Generator<Inline> {
  for (const part of doc.content) {
    yield* walkPart(part)
  }
}

/** The lines of a block that may hold merge fields. */
export const linesOf = (block: Block): Line[] => {
  switch (block.type) {
    case "heading":
      return [block.content]
    case "button":
      return [block.label]
    case "coupon":
      return [block.title, block.note]
    case "footer":
      return [block.reason]
    default:
      return []
  }
}
