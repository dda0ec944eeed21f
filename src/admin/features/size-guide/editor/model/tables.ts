import { LIMITS, type Column, type GuideDocument, type Table } from "../../../../../contracts/size-guide-document"
import { emptyTable, newPartId } from "../../../../../sizing/ids"
import { newMeasure } from "./column-types"
import { changeTable, moveRun, tidyLabel } from "./document"

const withTable = (document: GuideDocument, table: Table, at: number): GuideDocument =>
  document.tables.length >= LIMITS.tables
    ? document
    : { ...document, tables: document.tables.toSpliced(at, 0, table) }

/** Adds a table of the guide's kind at the end. */
export const addTable = (document: GuideDocument): GuideDocument =>
  withTable(document, emptyTable(document.kind, document.locale), document.tables.length)

/** Adds a copy right after the original; all of its parts get identities of their own. */
export const duplicateTable = (document: GuideDocument, tableId: string): GuideDocument => {
  const index = document.tables.findIndex((table) => table.id === tableId)
  const table = document.tables[index]
  if (!table) {
    return document
  }
  const ids = new Map(table.columns.map((column) => [column.id, newPartId()]))
  const idOf = (id: string) => ids.get(id) ?? id
  const columns = table.columns.map((column): Column => {
    const copy = { ...column, id: idOf(column.id) }
    return copy.type === "formula" ? { ...copy, formula: { ...copy.formula, from: idOf(copy.formula.from) } } : copy
  })
  const rows = table.rows.map((row) => ({
    ...row,
    id: newPartId(),
    cells: Object.fromEntries(Object.entries(row.cells).map(([id, cell]) => [idOf(id), cell])),
  }))
  return withTable(document, { ...table, id: newPartId(), columns, rows }, index + 1)
}

export const removeTable = (document: GuideDocument, tableId: string): GuideDocument =>
  document.tables.some((table) => table.id === tableId)
    ? { ...document, tables: document.tables.filter((table) => table.id !== tableId) }
    : document

/** Moves a table to a place among the others. */
export const moveTable = (document: GuideDocument, tableId: string, to: number): GuideDocument => {
  const from = document.tables.findIndex((table) => table.id === tableId)
  return from < 0 || from === to || to < 0 || to >= document.tables.length
    ? document
    : { ...document, tables: moveRun(document.tables, from, 1, to) }
}

export const renameTable = (document: GuideDocument, tableId: string, title: string): GuideDocument =>
  changeTable(document, tableId, (table) => {
    const next = tidyLabel(title)
    return next === table.title ? table : { ...table, title: next }
  })

type Cross = NonNullable<Table["cross"]>

const CROSS_START: Cross = {
  rows: { label: "", quantity: "height", unit: "cm" },
  columns: { label: "", quantity: "weight", unit: "kg" },
}

/** The first column holds the ranges of one measure; the names of the others are ranges of the second. */
const asCrossColumn = ({ id, label, how_to, ...rest }: Column, index: number, axis: Cross["rows"]): Column =>
  index === 0
    ? {
        id,
        label,
        how_to,
        type: "range",
        ...newMeasure(rest.type === "measure" || rest.type === "range" ? rest : { quantity: axis.quantity, unit: axis.unit }),
      }
    : { id, label, how_to, type: "text" }

/** Switches between a list of sizes and a cross table. No text is lost; formulas are, for a cross table has none. */
export const setLayout = (document: GuideDocument, tableId: string, layout: Table["layout"]): GuideDocument =>
  changeTable(document, tableId, (table) => {
    if (table.layout === layout) {
      return table
    }
    if (layout === "list") {
      return { ...table, layout, cross: null }
    }
    return {
      ...table,
      layout,
      cross: CROSS_START,
      columns: table.columns.map((column, index) => asCrossColumn(column, index, CROSS_START.rows)),
    }
  })

/** Changes what one side of a cross table measures; the first column follows the side of the rows. */
export const setAxis = (
  document: GuideDocument,
  tableId: string,
  side: keyof Cross,
  change: Partial<Cross["rows"]>
): GuideDocument =>
  changeTable(document, tableId, (table) => {
    if (!table.cross) {
      return table
    }
    const axis = { ...table.cross[side], ...change }
    const next = { ...axis, label: tidyLabel(axis.label) }
    const [first, ...others] = table.columns
    const follows = side === "rows" && first.type === "range"
    return {
      ...table,
      cross: { ...table.cross, [side]: next },
      columns: follows ? [{ ...first, quantity: next.quantity, unit: next.unit }, ...others] : table.columns,
    }
  })
