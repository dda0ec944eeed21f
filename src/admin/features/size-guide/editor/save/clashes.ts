import type { DocumentChange } from "../../../../../contracts/size-guide-history"
import type { GuideDocument, HowTo, Row, Table } from "../../../../../contracts/size-guide-document"

/** Which of two versions of a place to keep. */
export type Side = "mine" | "theirs"

type WithId = { id: string }

const without = <T extends WithId>(list: T[], id: string): T[] => list.filter((item) => item.id !== id)

/** A list in the order of another one; what that does not have stays behind. */
const inOrderOf = <T extends WithId>(list: T[], other: readonly WithId[] | undefined): T[] => {
  const places = new Map((other ?? []).map(({ id }, index) => [id, index]))
  return list.toSorted((a, b) => (places.get(a.id) ?? Infinity) - (places.get(b.id) ?? Infinity) || 0)
}

const mapTables = (document: GuideDocument, change: (table: Table) => Table): GuideDocument => ({
  ...document,
  tables: document.tables.map(change),
})

const remove = (document: GuideDocument, { part }: DocumentChange, id: string): GuideDocument => {
  switch (part) {
    case "table":
      return { ...document, tables: without(document.tables, id) }
    case "how_to":
      return { ...document, how_to: without(document.how_to, id) }
    case "column":
      return mapTables(document, (table) => ({ ...table, columns: without(table.columns, id) }))
    case "row":
      return mapTables(document, (table) => ({ ...table, rows: without(table.rows, id) }))
    case "document":
    case "cell":
    case "translation":
      return document
  }
}

const reorder = (document: GuideDocument, theirs: GuideDocument, { part }: DocumentChange, id: string): GuideDocument => {
  const has = (list: readonly WithId[]) => list.some((item) => item.id === id)
  const other = (table: Table) => theirs.tables.find((candidate) => candidate.id === table.id)
  switch (part) {
    case "table":
      return { ...document, tables: inOrderOf(document.tables, theirs.tables) }
    case "how_to":
      return { ...document, how_to: inOrderOf(document.how_to, theirs.how_to) }
    case "column":
      return mapTables(document, (table) =>
        has(table.columns) ? { ...table, columns: inOrderOf(table.columns, other(table)?.columns) } : table
      )
    case "row":
      return mapTables(document, (table) =>
        has(table.rows) ? { ...table, rows: inOrderOf(table.rows, other(table)?.rows) } : table
      )
    case "document":
    case "cell":
    case "translation":
      return document
  }
}

const copyCell = (row: Row, other: Row | undefined, column: string): Row => {
  const { [column]: _, ...rest } = row.cells
  const cell = other?.cells[column]
  return { ...row, cells: cell ? { ...rest, [column]: cell } : rest }
}

const copyField = <T extends object>(into: T, from: T | undefined, field: string): T =>
  from ? { ...into, [field]: from[field as keyof T] } : into

const copyTranslation = (document: GuideDocument, theirs: GuideDocument, locale: string, path: string): GuideDocument => {
  const { [path]: _, ...rest } = document.translations[locale] ?? {}
  const text = theirs.translations[locale]?.[path]
  return {
    ...document,
    translations: { ...document.translations, [locale]: text === undefined ? rest : { ...rest, [path]: text } },
  }
}

const copyDocumentField = (document: GuideDocument, theirs: GuideDocument, group: string, field?: string): GuideDocument =>
  field && (group === "display" || group === "tools")
    ? { ...document, [group]: copyField<object>(document[group], theirs[group], field) }
    : copyField(document, theirs, group)

/** Takes what stands at the place of a change from the other document. */
const copy = (document: GuideDocument, theirs: GuideDocument, { part, path }: DocumentChange): GuideDocument => {
  const [first, second, third, ...rest] = path.split(".")
  const find = <T extends WithId>(lists: readonly (readonly T[])[], id: string) =>
    lists.flat().find((item) => item.id === id)
  switch (part) {
    case "document":
      return copyDocumentField(document, theirs, first, second)
    case "translation":
      return copyTranslation(document, theirs, second, [third, ...rest].join("."))
    case "how_to": {
      const other = find<HowTo>([theirs.how_to], second)
      return {
        ...document,
        how_to: document.how_to.map((block) => (block.id === second ? copyField(block, other, third) : block)),
      }
    }
    case "table": {
      const other = find([theirs.tables], second)
      return mapTables(document, (table) => {
        if (table.id !== second || !other) {
          return table
        }
        return third === "title" ? { ...table, title: other.title } : { ...table, layout: other.layout, cross: other.cross }
      })
    }
    case "column": {
      const other = find(theirs.tables.map((table) => table.columns), second)
      return mapTables(document, (table) => ({
        ...table,
        columns: table.columns.map((column) => {
          if (column.id !== second || !other) {
            return column
          }
          return third === "type" ? { ...other, label: column.label, how_to: column.how_to } : copyField(column, other, third)
        }),
      }))
    }
    case "row":
    case "cell": {
      const other = find(theirs.tables.map((table) => table.rows), second)
      return mapTables(document, (table) => ({
        ...table,
        rows: table.rows.map((row) =>
          row.id !== second ? row : part === "cell" ? copyCell(row, other, third) : copyField(row, other, third)
        ),
      }))
    }
  }
}

/**
 * Puts one choice into a merged document, which has mine everywhere. `added` tells of a part that
 * only mine still has, `removed` of one that only theirs has.
 */
export const settleClash = (document: GuideDocument, theirs: GuideDocument, clash: DocumentChange, side: Side): GuideDocument => {
  const id = clash.path.split(".")[1] ?? ""
  switch (clash.kind) {
    case "added":
      return side === "theirs" ? remove(document, clash, id) : document
    case "removed":
      return side === "mine" ? remove(document, clash, id) : document
    case "moved":
      return side === "theirs" ? reorder(document, theirs, clash, id) : document
    case "changed":
      return side === "theirs" ? copy(document, theirs, clash) : document
  }
}
