import type { Table } from "../../../../../contracts/size-guide-document"
import { computeTable } from "../../../../../sizing/formula"
import type { Range } from "./selection"

/** The texts of a range as they are shown, formulas computed; with the names of the columns when asked. */
export const textsOf = (table: Table, range: Range, locale: string, header: boolean): string[][] => {
  const columns = table.columns.slice(range.left, range.right + 1)
  const rows = table.rows.slice(range.top, range.bottom + 1)
  const computed = computeTable({ columns: table.columns, rows }, locale)
  return [
    ...(header ? [columns.map((column) => column.label)] : []),
    ...rows.map((row) => columns.map((column) => computed[row.id]?.[column.id]?.text ?? "")),
  ]
}

/** Whether a cell shows something, for jumps over blocks. */
export const isFilled = (table: Table, row: number, column: number): boolean => {
  const { id, type } = table.columns[column]
  return type === "formula" || Boolean(table.rows[row].cells[id])
}
