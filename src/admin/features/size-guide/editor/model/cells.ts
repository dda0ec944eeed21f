import type { GuideDocument, Row, Table } from "../../../../../contracts/size-guide-document"
import { changeTable, withCell } from "./document"
import { isWithin, type Range } from "./selection"

/** A text for a cell, by the places of its row and column. */
export type CellText = { row: number; column: number; text: string }

const changeRows = (table: Table, change: (row: Row, index: number) => Row): Table => {
  const rows = table.rows.map(change)
  return rows.some((row, index) => row !== table.rows[index]) ? { ...table, rows } : table
}

/** The table with some texts set; places outside it are passed over. */
export const withTexts = (table: Table, texts: readonly CellText[]): Table => {
  const byRow = new Map<number, CellText[]>()
  for (const text of texts) {
    byRow.set(text.row, [...(byRow.get(text.row) ?? []), text])
  }
  return changeRows(table, (row, index) =>
    (byRow.get(index) ?? []).reduce((next, { column, text }) => {
      const id = table.columns[column]?.id
      return id ? withCell(next, id, text) : next
    }, row)
  )
}

export const setCells = (document: GuideDocument, tableId: string, texts: readonly CellText[]): GuideDocument =>
  changeTable(document, tableId, (table) => withTexts(table, texts))

/** Empties the cells of a range; formula columns show their formula again. */
export const clearCells = (document: GuideDocument, tableId: string, range: Range): GuideDocument =>
  changeTable(document, tableId, (table) =>
    changeRows(table, (row, index) =>
      table.columns.reduce(
        (next, column, at) => (isWithin(range, index, at) ? withCell(next, column.id, "") : next),
        row
      )
    )
  )

/** Copies the first row of a range into its other rows; of a single row, the row above it. */
export const fillDown = (document: GuideDocument, tableId: string, range: Range): GuideDocument =>
  changeTable(document, tableId, (table) => {
    const from = range.bottom > range.top ? range.top : range.top - 1
    const source = table.rows[from]
    if (!source) {
      return table
    }
    return changeRows(table, (row, index) =>
      index > from && index <= range.bottom
        ? table.columns
            .slice(range.left, range.right + 1)
            .reduce((next, column) => withCell(next, column.id, source.cells[column.id]?.v ?? ""), row)
        : row
    )
  })
