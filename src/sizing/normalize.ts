import { cleanText } from "../contracts/shared"
import { type Cell, type Column, type GuideDocument, type Row, type Table, textPath } from "../contracts/size-guide-document"
import { cellCanonical } from "./formula"

const isText = ({ type }: Column): boolean => type === "label" || type === "text"

const normalizeCell = (column: Column, cell: Cell): Cell | null => {
  const v = cleanText(cell.v)
  if (v === "") return null
  const canonical = cellCanonical(column, v)
  const { term_id } = cell
  return { v, ...(canonical ? { canonical } : {}), ...(term_id && isText(column) ? { term_id } : {}) }
}

const normalizeRow = (columns: Column[], row: Row): Row => ({
  ...row,
  aliases: [...new Set(row.aliases.map(cleanText))].filter((alias) => alias !== ""),
  cells: Object.fromEntries(
    columns.flatMap((column) => {
      const cell = Object.hasOwn(row.cells, column.id) ? normalizeCell(column, row.cells[column.id]) : null
      return cell ? [[column.id, cell]] : []
    })
  ),
})

const tablePaths = (table: Table): string[] => [
  textPath.tableTitle(table.id),
  ...(table.cross ? [textPath.axis(table.id, "rows"), textPath.axis(table.id, "columns")] : []),
  ...table.columns.map((column) => textPath.columnLabel(column.id)),
  ...table.columns
    .filter(isText)
    .flatMap((column) => table.rows.map((row) => textPath.cell(row.id, column.id))),
]

const pathsOf = (document: GuideDocument): Set<string> =>
  new Set([
    textPath.title(),
    textPath.intro(),
    textPath.notes(),
    ...document.tables.flatMap(tablePaths),
    ...document.how_to.flatMap((block) => [
      textPath.howToTitle(block.id),
      textPath.howToBody(block.id),
      ...(block.image ? [textPath.howToAlt(block.id)] : []),
    ]),
  ])

const normalizeTranslations = (document: GuideDocument): GuideDocument["translations"] => {
  const paths = pathsOf(document)
  return Object.fromEntries(
    Object.entries(document.translations).flatMap(([locale, texts]) => {
      const kept = Object.entries(texts).filter(([path, text]) => paths.has(path) && text !== "")
      return kept.length > 0 ? [[locale, Object.fromEntries(kept)]] : []
    })
  )
}

/**
 * The document as it is kept: `canonical` of every cell computed anew from what was typed, empty cells and cells of
 * unknown columns left out, aliases once each, references to how-to blocks that are gone taken back, translations of
 * parts that are gone dropped. Translations of a text that is empty for now stay. Doing it twice changes nothing.
 */
export const normalizeDocument = (document: GuideDocument): GuideDocument => {
  const blocks = new Set(document.how_to.map((block) => block.id))
  const tables = document.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) =>
      column.how_to !== null && !blocks.has(column.how_to) ? { ...column, how_to: null } : column
    ),
    rows: table.rows.map((row) => normalizeRow(table.columns, row)),
  }))
  return { ...document, tables, translations: normalizeTranslations({ ...document, tables }) }
}
