import type { Block } from "../../../../../contracts/email-campaign-block"
import { DOCUMENT_LIMITS, type EmailDocument, type Row } from "../../../../../contracts/email-campaign-document"

/** Where a block stands, or shall stand: before the block that has this index now. */
export type Place = { row: string; column: number; index: number }

export const rowOf = (document: EmailDocument, id: string): Row | undefined => document.rows.find((row) => row.id === id)

/** A block with its row and place. */
export const blockOf = (document: EmailDocument, id: string): { block: Block; row: Row; column: number; index: number } | undefined => {
  for (const row of document.rows) {
    for (const [column, blocks] of row.columns.entries()) {
      const index = blocks.findIndex((block) => block.id === id)
      if (index >= 0) {
        return { block: blocks[index], row, column, index }
      }
    }
  }
  return undefined
}

/** Whether it is the row of the footer, which is always the last and for everybody. */
export const isLastRow = (document: EmailDocument, row: Row): boolean => document.rows.at(-1) === row

const isEmpty = (row: Row): boolean => row.columns.every((blocks) => blocks.length === 0)

/** Every row and block by id, in reading order: the steps of the arrow keys. */
export const partIds = (document: EmailDocument): string[] =>
  document.rows.flatMap((row) => [row.id, ...row.columns.flat().map((block) => block.id)])

/** A document with other blocks in one column. A row of one column that is left without blocks goes. */
export const withColumn = (document: EmailDocument, rowId: string, column: number, change: (blocks: Block[]) => Block[]): EmailDocument => ({
  ...document,
  rows: document.rows.flatMap((row) => {
    if (row.id !== rowId) {
      return [row]
    }
    const next = { ...row, columns: row.columns.map((blocks, index) => (index === column ? change(blocks) : blocks)) }
    return row.layout === "1" && isEmpty(next) && !isEmpty(row) ? [] : [next]
  }),
})

const encoder = new TextEncoder()

/** Whether a document is within the limits of the contract. */
export const fits = (document: EmailDocument): boolean => {
  const columns = document.rows.flatMap((row) => row.columns)
  return (
    document.rows.length <= DOCUMENT_LIMITS.rows &&
    columns.every((blocks) => blocks.length <= DOCUMENT_LIMITS.column_blocks) &&
    columns.flat().length <= DOCUMENT_LIMITS.blocks &&
    encoder.encode(JSON.stringify(document)).length <= DOCUMENT_LIMITS.bytes
  )
}
