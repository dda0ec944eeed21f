import { LIMITS, type GuideDocument, type Row } from "../../../../../contracts/size-guide-document"
import { newPartId } from "../../../../../sizing/ids"
import { changeTable, moveRun, tidyLabel } from "./document"

export const emptyRow = (): Row => ({ id: newPartId(), aliases: [], cells: {} })

/** Inserts empty rows before the row at `at`, as many as the limit of a table lets in. */
export const insertRows = (document: GuideDocument, tableId: string, at: number, count = 1): GuideDocument =>
  changeTable(document, tableId, (table) => {
    const room = Math.min(count, LIMITS.rows - table.rows.length)
    return room < 1 ? table : { ...table, rows: table.rows.toSpliced(at, 0, ...Array.from({ length: room }, emptyRow)) }
  })

export const deleteRows = (document: GuideDocument, tableId: string, from: number, count: number): GuideDocument =>
  changeTable(document, tableId, (table) =>
    count < 1 || from >= table.rows.length ? table : { ...table, rows: table.rows.toSpliced(from, count) }
  )

/** Moves a run of rows so that the first of them stands at `to`; out of the table it does nothing. */
export const moveRows = (
  document: GuideDocument,
  tableId: string,
  from: number,
  count: number,
  to: number
): GuideDocument =>
  changeTable(document, tableId, (table) =>
    from === to || count < 1 || to < 0 || to + count > table.rows.length
      ? table
      : { ...table, rows: moveRun(table.rows, from, count, to) }
  )

/** Other names of a row's size: tidy, without repetitions, as many as are allowed. */
export const setAliases = (
  document: GuideDocument,
  tableId: string,
  rowId: string,
  aliases: readonly string[]
): GuideDocument =>
  changeTable(document, tableId, (table) => {
    const names = [...new Set(aliases.map(tidyLabel).filter(Boolean))].slice(0, LIMITS.aliases)
    const row = table.rows.find((candidate) => candidate.id === rowId)
    if (!row || (names.length === row.aliases.length && names.every((name, index) => name === row.aliases[index]))) {
      return table
    }
    return { ...table, rows: table.rows.map((other) => (other === row ? { ...row, aliases: names } : other)) }
  })
