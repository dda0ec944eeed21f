import { type Column, type GuideDocument, type Row, type Table } from "../contracts/size-guide-document"

/** The column the name of a size stands in: the first `label`, or the first column where there is none. */
export const nameColumn = (table: Pick<Table, "columns">): Column =>
  table.columns.find((column) => column.type === "label") ?? table.columns[0]

/** Name of a size as it was typed; empty where the cell is. */
export const rowName = (table: Pick<Table, "columns">, row: Row): string => row.cells[nameColumn(table).id]?.v ?? ""

/** The regional system of a column: of typed sizes, or of what its formula gives. Null for every other column. */
export const columnSystem = (column: Column): string | null => {
  if (column.type === "size" || column.type === "bra") return column.system
  if (column.type !== "formula") return null
  const { system } = column.formula
  return system === "diameter" || system === "circumference" ? null : system
}

/** `bg` of `bg-BG`. */
export const baseLanguage = (locale: string): string => locale.split("-")[0].toLowerCase()

/** Tables whose rows are sizes; in a cross table the cells are. */
export const listTables = (document: Pick<GuideDocument, "tables">): Table[] =>
  document.tables.filter((table) => table.layout === "list")
