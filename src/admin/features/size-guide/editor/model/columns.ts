import {
  LIMITS,
  type Column,
  type FormulaColumn,
  type GuideDocument,
  type Table,
} from "../../../../../contracts/size-guide-document"
import { canFeed, computeTable } from "../../../../../sizing/formula"
import { newPartId } from "../../../../../sizing/ids"
import { withoutFormula } from "./column-types"
import { changeTable, moveRun, tidyLabel, withCell } from "./document"

export const emptyColumn = (label = ""): Column => ({ id: newPartId(), type: "text", label, how_to: null })

/** Turns formula columns that have lost what they read into plain ones that keep the values they showed. */
const settleFormulas = (table: Table, locale: string, isLost: (column: FormulaColumn) => boolean): Table => {
  const lost = table.columns.filter((column): column is FormulaColumn => column.type === "formula" && isLost(column))
  if (lost.length === 0) {
    return table
  }
  const computed = computeTable(table, locale)
  const settled = new Map(lost.map((column) => [column.id, withoutFormula(column)]))
  return {
    ...table,
    columns: table.columns.map((column) => settled.get(column.id) ?? column),
    rows: table.rows.map((row) =>
      lost.reduce((next, { id }) => withCell(next, id, computed[row.id]?.[id]?.text ?? ""), row)
    ),
  }
}

/** Inserts columns of text before the one at `at`, as many as the limit of a table lets in. */
export const insertColumns = (document: GuideDocument, tableId: string, at: number, count = 1): GuideDocument =>
  changeTable(document, tableId, (table) => {
    const room = Math.min(count, LIMITS.columns - table.columns.length)
    return room < 1
      ? table
      : { ...table, columns: table.columns.toSpliced(at, 0, ...Array.from({ length: room }, () => emptyColumn())) }
  })

/**
 * Deletes columns and what stands in them; a table keeps at least one. Formula columns that read a
 * deleted one stay with the values they showed.
 */
export const deleteColumns = (document: GuideDocument, tableId: string, from: number, count: number): GuideDocument =>
  changeTable(document, tableId, (table) => {
    const run = table.columns.slice(from, from + count)
    if (run.length === 0 || run.length >= table.columns.length) {
      return table
    }
    const ids = new Set(run.map((column) => column.id))
    const settled = settleFormulas(table, document.locale, ({ id, formula }) => !ids.has(id) && ids.has(formula.from))
    return {
      ...settled,
      columns: settled.columns.filter((column) => !ids.has(column.id)),
      rows: settled.rows.map((row) =>
        run.some((column) => row.cells[column.id])
          ? { ...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([id]) => !ids.has(id))) }
          : row
      ),
    }
  })

/** Moves a run of columns so that the first of them stands at `to`. The first column of a cross table stays first. */
export const moveColumns = (
  document: GuideDocument,
  tableId: string,
  from: number,
  count: number,
  to: number
): GuideDocument =>
  changeTable(document, tableId, (table) => {
    const first = table.layout === "cross" ? 1 : 0
    return from === to || count < 1 || from < first || to < first || to + count > table.columns.length
      ? table
      : { ...table, columns: moveRun(table.columns, from, count, to) }
  })

/** A label that says something else than before follows no shared text any more. */
const unfollowed = (column: Column, before: Column): Column => {
  const { term_id, ...rest } = column
  return term_id && column.label !== before.label ? rest : column
}

const replaceColumn = (table: Table, locale: string, index: number, next: Column): Table => {
  const column = table.columns[index]
  if (next === column || JSON.stringify(next) === JSON.stringify(column)) {
    return table
  }
  const settled = settleFormulas(
    table,
    locale,
    ({ id, formula }) => id !== column.id && formula.from === column.id && !canFeed(formula.kind, next)
  )
  return { ...settled, columns: settled.columns.with(index, next) }
}

/** Changes a column; formulas that cannot read it any more keep the values they showed. Null changes nothing. */
export const changeColumn = (
  document: GuideDocument,
  tableId: string,
  columnId: string,
  change: (column: Column, table: Table) => Column | null
): GuideDocument =>
  changeTable(document, tableId, (table) => {
    const index = table.columns.findIndex((column) => column.id === columnId)
    const column = table.columns[index]
    const next = column ? change(column, table) : null
    return next ? replaceColumn(table, document.locale, index, unfollowed(next, column)) : table
  })

export const renameColumn = (document: GuideDocument, tableId: string, columnId: string, label: string): GuideDocument =>
  changeColumn(document, tableId, columnId, (column) => ({ ...column, label: tidyLabel(label) }))
