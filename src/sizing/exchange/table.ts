import { type Column, type GuideDocument, LIMITS, type Row, type Table, type Unit } from "../../contracts/size-guide-document"
import { computeTable } from "../formula"
import { newPartId } from "../ids"
import { normalizeSize } from "../match"
import { nameColumn, rowName } from "../names"
import { normalizeDocument } from "../normalize"
import { parseRange } from "../numbers"
import { weave } from "../order"
import { type Block, readBlock, readHeading } from "./block"

/** Cells a file may have; more than a table can hold, so that the sentence can say what is too much. */
const MAX_CELLS = 10_000

export interface ImportProblem {
  /** Row of the file, from one; null for the whole of it. */
  line: number | null
  /** An English sentence. */
  message: string
  /** For a translated sentence, with what it names. */
  code: "empty_file" | "too_many_cells" | "too_many_rows" | "too_many_columns" | "too_many_tables" | "long_cell" | "not_a_number" | "unknown_table"
  values: Record<string, string | number>
}

const LOCAL_UNITS: Partial<Record<Unit, string>> = { mm: "мм", cm: "см", kg: "кг" }
const measured = (column: Column): Unit | null => (column.type === "measure" || column.type === "range" ? column.unit : null)

const headingOf = (column: Column): string => {
  const unit = measured(column)
  if (!unit || readHeading(column.label).unit === unit) return column.label
  const name = /\p{Script=Cyrillic}/u.test(column.label) ? (LOCAL_UNITS[unit] ?? unit) : unit
  return `${column.label} (${name})`.trim()
}

/** A table as rows of a file: headings with their units, cells as typed, computed cells as computed. */
export const exportTable = (table: Table): string[][] => {
  const computed = computeTable(table)
  return [
    table.columns.map(headingOf),
    ...table.rows.map((row) => table.columns.map((column) => computed[row.id][column.id].text)),
  ]
}

const refusal = (document: GuideDocument, rows: readonly (readonly string[])[], table: Table | undefined): ImportProblem | null => {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const cells = rows.reduce((sum, row) => sum + row.length, 0)
  const problem = (code: ImportProblem["code"], message: string, values: ImportProblem["values"] = {}, line: number | null = null) => ({
    line,
    message,
    code,
    values,
  })
  if (cells === 0) return problem("empty_file", "The file has no rows.")
  if (cells > MAX_CELLS)
    return problem("too_many_cells", `The file has ${cells} cells; at most ${MAX_CELLS} can be read at once. Nothing was changed.`, { cells, most: MAX_CELLS })
  if (rows.length > LIMITS.rows + 1)
    return problem("too_many_rows", `The file has ${rows.length} rows; a table holds ${LIMITS.rows}. Nothing was changed.`, { rows: rows.length, most: LIMITS.rows })
  if (width > LIMITS.columns)
    return problem("too_many_columns", `The file has ${width} columns; a table holds ${LIMITS.columns}. Nothing was changed.`, { columns: width, most: LIMITS.columns })
  if (!table && document.tables.length >= LIMITS.tables)
    return problem("too_many_tables", `A guide holds ${LIMITS.tables} tables. Nothing was changed.`, { most: LIMITS.tables })
  const long = rows.findIndex((row) => row.some((cell) => cell.trim().length > LIMITS.cell))
  return long < 0
    ? null
    : problem("long_cell", `A cell is longer than ${LIMITS.cell} characters. Nothing was changed.`, { most: LIMITS.cell }, long + 1)
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase()

/** The column of the table each column of the file is, by heading, each at most once. */
const matchColumns = (table: Table | undefined, headings: readonly string[]): (Column | undefined)[] => {
  const free = [...(table?.columns ?? [])]
  const take = (fits: (column: Column) => boolean) => {
    const index = free.findIndex(fits)
    return index < 0 ? undefined : free.splice(index, 1)[0]
  }
  const exact = headings.map((heading) => take((column) => plain(headingOf(column)) === plain(heading)))
  return exact.map((found, index) => {
    const { label } = readHeading(headings[index])
    return found ?? (label === "" ? undefined : take((column) => plain(column.label) === plain(label) || plain(readHeading(column.label).label) === plain(label)))
  })
}

/** The known column with what the file says of it: another unit, or ranges where single values were. */
const updated = (known: Column, read: Column, texts: readonly string[]): Column => {
  if (known.type !== "measure" && known.type !== "range") return known
  const unit = (read.type === "measure" || read.type === "range") && readHeading(headingOf(read)).unit ? read.unit : known.unit
  const ranges = texts.some((text) => {
    const range = parseRange(text)
    return range !== null && range[0] !== range[1]
  })
  return { ...known, unit, type: ranges ? "range" : known.type }
}

const columnsFor = (table: Table | undefined, block: Block, headings: string[]): Column[] => {
  const sameShape = !block.header && table?.columns.length === block.columns.length
  const known = sameShape ? table.columns : matchColumns(table, headings)
  return block.columns.map((read, index) => {
    const texts = block.rows.map((row) => row[index])
    const column = known[index]
    if (column) return block.header ? updated(column, read, texts) : column
    return table?.layout === "cross" ? { id: read.id, type: "label", label: headings[index], how_to: null } : read
  })
}

/** Formula columns the file leaves out stay where they stood, as long as what they read is there. */
const withFormulas = (table: Table | undefined, columns: Column[]): Column[] => {
  const ids = new Set(columns.map(({ id }) => id))
  const kept = (table?.columns ?? []).filter((column) => column.type === "formula" && !ids.has(column.id) && ids.has(column.formula.from))
  const all = new Map([...columns, ...kept].map((column) => [column.id, column]))
  const wanted = new Set(all.keys())
  const order = weave(columns.map(({ id }) => id), (table?.columns ?? []).map(({ id }) => id))
  return order.filter((id) => wanted.has(id)).flatMap((id) => all.get(id) ?? [])
}

const rowsFor = (table: Table | undefined, columns: Column[], read: Column[], block: Block): Row[] => {
  const free = [...(table?.rows ?? [])]
  const name = nameColumn({ columns })
  return block.rows.map((texts) => {
    const cells = Object.fromEntries(read.flatMap((column, index) => (texts[index] === "" ? [] : [[column.id, { v: texts[index] }]])))
    const key = normalizeSize(cells[name.id]?.v ?? "")
    const at = table ? free.findIndex((row) => normalizeSize(rowName(table, row)) === key) : -1
    const known = at < 0 ? undefined : free.splice(at, 1)[0]
    return { id: known?.id ?? newPartId(), aliases: known?.aliases ?? [], cells }
  })
}

/** Takes cells out that say what their formula gives: they are no overrides. */
const withoutEchoes = (table: Table): Table => {
  const computed = computeTable(table)
  const isEcho = (row: Row, id: string) => {
    const { formula_text: text } = computed[row.id][id] ?? {}
    return text !== undefined && normalizeSize(text) === normalizeSize(row.cells[id].v)
  }
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([id]) => !isEcho(row, id))) })),
  }
}

const unreadable = (table: Table, firstLine: number): ImportProblem[] =>
  table.rows.flatMap((row, index) =>
    table.columns.flatMap((column) => {
      const text = row.cells[column.id]?.v
      if (!measured(column) || text === undefined || parseRange(text) !== null) return []
      const values = { column: column.label, text }
      return { line: index + firstLine, message: `“${text}” in “${column.label}” is not a number; it is kept as text.`, code: "not_a_number" as const, values }
    })
  )

const headerFits = (table: Table | undefined, first: readonly string[] | undefined): boolean | undefined => {
  if (!table || !first) return undefined
  const found = matchColumns(table, first).filter(Boolean).length
  return found > 0 && found * 2 >= first.length ? true : undefined
}

/**
 * Reads rows of a file into a document: into a table, whose rows and columns keep their ids, aliases
 * and translations where names and headings are the same, or as a new table at the end. Formula
 * columns compute; a cell that differs from its formula overrides it. What is too much for a table
 * is told with a sentence and changes nothing.
 */
export const importTable = (
  document: GuideDocument,
  rows: readonly (readonly string[])[],
  tableId?: string
): { document: GuideDocument; problems: ImportProblem[] } => {
  const known = document.tables.find((table) => table.id === tableId)
  if (tableId !== undefined && !known) {
    const problem: ImportProblem = { line: null, message: "The table the file is for is not there any more.", code: "unknown_table", values: {} }
    return { document, problems: [problem] }
  }
  const refused = refusal(document, rows, known)
  if (refused) return { document, problems: [refused] }
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""))
  const block = readBlock(filled, { header: headerFits(known, filled[0]), unit: document.display.unit })
  const headings = block.header ? block.columns.map((_, index) => filled[0][index] ?? "") : block.columns.map(() => "")
  const read = columnsFor(known, block, headings)
  const columns = withFormulas(known, read)
  const shell: Table = known ?? { id: newPartId(), title: "", layout: "list", cross: null, columns: [], rows: [] }
  const table = withoutEchoes({ ...shell, columns, rows: rowsFor(known, columns, read, block) })
  const tables = known ? document.tables.map((each) => (each === known ? table : each)) : [...document.tables, table]
  return {
    document: normalizeDocument({ ...document, tables }),
    problems: unreadable(table, block.header ? 2 : 1),
  }
}
