import { cleanText } from "../../../../../contracts/shared"
import { LIMITS, type GuideDocument, type Row, type Table } from "../../../../../contracts/size-guide-document"

/** One step of editing: a document in, the changed one out; the same object when nothing changes. */
export type Change = (document: GuideDocument) => GuideDocument

export const tableOf = (document: GuideDocument, tableId: string): Table | undefined =>
  document.tables.find((table) => table.id === tableId)

/** Replaces one table; everything else stays the same object. */
export const changeTable = (document: GuideDocument, tableId: string, change: (table: Table) => Table): GuideDocument => {
  const index = document.tables.findIndex((table) => table.id === tableId)
  const table = document.tables[index]
  if (!table) {
    return document
  }
  const next = change(table)
  return next === table ? document : { ...document, tables: document.tables.with(index, next) }
}

/** A text of one line, cleaned as the server cleans it and no longer than `max`. */
export const tidyLine = (text: string, max: number): string => {
  const line = cleanText(text.replace(/\s*[\r\n]+\s*/g, " "))
  if (line.length <= max) {
    return line
  }
  const cut = line.slice(0, max)
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trim()
}

export const tidyCell = (text: string): string => tidyLine(text, LIMITS.cell)
export const tidyLabel = (text: string): string => tidyLine(text, LIMITS.label)

/** The row with another text in a cell; an empty text empties it, so that a formula shows again. */
export const withCell = (row: Row, columnId: string, text: string): Row => {
  const v = tidyCell(text)
  if (v === (row.cells[columnId]?.v ?? "")) {
    return row
  }
  const { [columnId]: _, ...rest } = row.cells
  return { ...row, cells: v ? { ...row.cells, [columnId]: { v } } : rest }
}

/** A list with a run of `count` entries from `from` moved so that it starts at `to`. */
export const moveRun = <T>(list: readonly T[], from: number, count: number, to: number): T[] => {
  const rest = list.toSpliced(from, count)
  return rest.toSpliced(to, 0, ...list.slice(from, from + count))
}
