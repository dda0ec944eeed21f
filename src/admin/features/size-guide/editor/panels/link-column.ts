import type { GuideDocument } from "../../../../../contracts/size-guide-document"

/** Lets a column point to an instruction, or to none. */
export const linkColumn = (document: GuideDocument, columnId: string, howTo: string | null): GuideDocument => ({
  ...document,
  tables: document.tables.map((table) =>
    table.columns.some(({ id }) => id === columnId)
      ? {
          ...table,
          columns: table.columns.map((column) => (column.id === columnId ? { ...column, how_to: howTo } : column)),
        }
      : table
  ),
})
