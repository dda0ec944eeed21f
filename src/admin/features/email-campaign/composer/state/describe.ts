import type { Block } from "../../../../../contracts/email-campaign-block"
import type { EmailDocument } from "../../../../../contracts/email-campaign-document"
import { plainLine } from "../../../../../mail/document/fields"
import { walkInline } from "../../../../../mail/document/walk"
import type { Translate } from "../../../../lib/text"
import { blockOf, rowOf } from "./places"

const SHOWN = 48

const shortened = (text: string): string => {
  const plain = text.replace(/\s+/g, " ").trim()
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN - 1)}…` : plain
}

const wordsOf = (block: Block): string => {
  switch (block.type) {
    case "text":
      return [...walkInline(block.doc)].map((node) => (node.type === "text" ? node.text : node.type === "field" ? node.attrs.fallback : " ")).join("")
    case "heading":
      return plainLine(block.content)
    case "button":
      return plainLine(block.label)
    case "coupon":
      return block.code.kind === "static" ? block.code.code : plainLine(block.title)
    case "image":
      return block.alt
    default:
      return ""
  }
}

/** What a block is, with its first words. */
export const blockName = (t: Translate, block: Block): string => {
  const kind = t(`email_composer.block.${block.type}`)
  const said = shortened(wordsOf(block))
  return said ? t("email_composer.part.block", { kind, words: said }) : kind
}

/** What a row or block is, as a screen reader says it. */
export const partName = (t: Translate, document: EmailDocument, id: string): string => {
  const row = rowOf(document, id)
  if (row) {
    const layout = t(`email_composer.layout.${row.layout}`)
    return t("email_composer.part.row", { number: document.rows.indexOf(row) + 1, total: document.rows.length, layout })
  }
  const at = blockOf(document, id)
  return at ? blockName(t, at.block) : ""
}

/** Where a row or block stands. */
export const partPlace = (t: Translate, document: EmailDocument, id: string): string => {
  const at = blockOf(document, id)
  const row = at?.row ?? rowOf(document, id)
  const number = row ? document.rows.indexOf(row) + 1 : 0
  return at
    ? t("email_composer.part.place", { row: number, rows: document.rows.length, column: at.column + 1, place: at.index + 1 })
    : t("email_composer.part.row_place", { row: number, rows: document.rows.length })
}
