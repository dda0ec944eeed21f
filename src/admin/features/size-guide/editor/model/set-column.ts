import { LIMITS, type Column, type ColumnType, type GuideDocument } from "../../../../../contracts/size-guide-document"
import { canFeed } from "../../../../../sizing/formula"
import { newPartId } from "../../../../../sizing/ids"
import { formulaFrom, formulaSources, missingSizes, withSettings, withType, type ColumnSettings } from "./column-kinds"
import { changeColumn } from "./columns"
import { changeTable } from "./document"

/** Gives a column another type. The first column of a cross table is always a range. */
export const setColumnType = (
  document: GuideDocument,
  tableId: string,
  columnId: string,
  type: ColumnType
): GuideDocument =>
  changeColumn(document, tableId, columnId, (column, table) =>
    column.type === type || (table.layout === "cross" && column === table.columns[0]) ? column : withType(column, type, table)
  )

/** Changes settings; a formula may read another column of this table that can feed it. */
export const setColumn = (
  document: GuideDocument,
  tableId: string,
  columnId: string,
  settings: ColumnSettings
): GuideDocument =>
  changeColumn(document, tableId, columnId, (column, table) => {
    const source = settings.formula && table.columns.find(({ id }) => id === settings.formula?.from)
    if (settings.formula && (!source || source.id === columnId || !canFeed(settings.formula.kind, source))) {
      return column
    }
    return withSettings(column, settings)
  })

/** Lets a formula column read another column, with a formula that fits it. */
export const setFormulaSource = (
  document: GuideDocument,
  tableId: string,
  columnId: string,
  from: string
): GuideDocument =>
  changeColumn(document, tableId, columnId, (column, table) => {
    const source = formulaSources(table, columnId).find(({ id }) => id === from)
    if (column.type !== "formula" || !source) {
      return column
    }
    return { ...column, formula: canFeed(column.formula.kind, source) ? { ...column.formula, from } : formulaFrom(source) }
  })

/** Adds, right after a column of diameters, circumferences or foot lengths, the size columns it can feed. */
export const addSizes = (document: GuideDocument, tableId: string, columnId: string): GuideDocument =>
  changeTable(document, tableId, (table) => {
    const room = LIMITS.columns - table.columns.length
    const added = missingSizes(table, columnId, document.locale)
      .slice(0, room)
      .map(({ label, formula }): Column => ({ id: newPartId(), type: "formula", label, how_to: null, formula }))
    const at = table.columns.findIndex((column) => column.id === columnId) + 1
    return added.length === 0 ? table : { ...table, columns: table.columns.toSpliced(at, 0, ...added) }
  })
