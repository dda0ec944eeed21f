import { LIMITS, type Column, type GuideDocument, type Table } from "../../../../../contracts/size-guide-document"
import { hasHeader } from "../../../../../sizing/exchange/block"
import { computeTable } from "../../../../../sizing/formula"
import { newPartId } from "../../../../../sizing/ids"
import { parseRange } from "../../../../../sizing/numbers"
import { withTexts, type CellText } from "./cells"
import { MAX_CELLS } from "./clipboard"
import { isMeasured } from "./column-types"
import { emptyColumn } from "./columns"
import { changeTable, tableOf, tidyCell, tidyLabel, withCell } from "./document"
import { guessColumn } from "./guess-column"
import { emptyRow } from "./rows"
import { clampSelection, rangeOf, selectRange, sizeOf, wholeOf, type Range, type Selection } from "./selection"

export type PasteOptions = {
  /** The first row names the columns and is no data. */
  header: boolean
  /** Columns that do not fit are added at the right; without it they are left out. */
  addColumns: boolean
}

export type PasteReport = {
  rows: number
  columns: number
  rowsAdded: number
  columnsAdded: number
  /** Columns that did not fit and were left out. */
  columnsLeft: number
  /** Texts in columns of measures that are no numbers. */
  notNumbers: number
  /** Texts that were longer than a cell may be. */
  shortened: number
}

export type PasteOutcome =
  | { outcome: "pasted"; document: GuideDocument; selection: Selection; report: PasteReport }
  /** Nothing was changed. */
  | { outcome: "refused"; reason: "nothing" | "cells" | "rows" | "columns"; count: number; limit: number }

const isBlank = (table: Table): boolean => table.rows.every((row) => Object.keys(row.cells).length === 0)

/** Whether the first row names the columns; a row alone is data. */
export const looksLikeHeader = (rows: readonly (readonly string[])[]): boolean => rows.length > 1 && hasHeader(rows)

/** How a block is pasted unless the merchant says otherwise; an empty table takes its shape from it. */
export const pasteDefaults = (table: Table, selection: Selection, block: readonly (readonly string[])[]): PasteOptions => ({
  header: wholeOf(selection).columns || (isBlank(table) && looksLikeHeader(block)),
  addColumns: isBlank(table),
})

/** A block repeated over a selection it divides, as spreadsheets do. */
const tiled = (block: readonly (readonly string[])[], range: Range): readonly (readonly string[])[] => {
  const height = range.bottom - range.top + 1
  const width = range.right - range.left + 1
  const divides = height % block.length === 0 && width % block[0].length === 0
  if (!divides || (height <= block.length && width <= block[0].length)) {
    return block
  }
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => block[y % block.length][x % block[0].length])
  )
}

type Shape = { left: number; width: number; headings: readonly string[] | null; data: readonly (readonly string[])[] }

/** The columns after a paste: new ones at the end, names from the headings, types where nothing contradicts. */
const shapeColumns = (table: Table, { left, width, headings, data }: Shape, document: GuideDocument): Column[] => {
  const columns = [...table.columns]
  const isEmpty = (id: string) => table.rows.every((row) => !row.cells[id])
  for (let x = 0; x < width; x++) {
    const existing = table.columns[left + x]
    const heading = headings?.[x] ?? ""
    const id = existing?.id ?? newPartId()
    const guess = guessColumn(id, heading, data.map((row) => row[x] ?? ""), document.display.unit)
    if (!existing) {
      columns[left + x] = guess ?? { ...emptyColumn(tidyLabel(heading)), id }
    } else if (headings && heading) {
      const isFree = isEmpty(id) && table.layout === "list" && guess && existing.type !== "formula"
      columns[left + x] = isFree ? { ...guess, how_to: existing.how_to } : { ...existing, label: tidyLabel(heading) }
    }
  }
  return columns
}

const sameText = (a: string, b: string) => a.replace(",", ".") === b.replace(",", ".")

/** Takes pasted texts out of formula columns again where they say what the formula gives anyway. */
const withoutEqualOverrides = (table: Table, range: Range, locale: string): Table => {
  const formulas = table.columns.slice(range.left, range.right + 1).filter((column) => column.type === "formula")
  if (formulas.length === 0) {
    return table
  }
  const bare = table.rows.slice(range.top, range.bottom + 1).map((row) => formulas.reduce((next, { id }) => withCell(next, id, ""), row))
  const computed = computeTable({ ...table, rows: bare }, locale)
  const rows = table.rows.map((row, index) =>
    index < range.top || index > range.bottom
      ? row
      : formulas.reduce((next, { id }) => {
          const typed = next.cells[id]?.v
          return typed && sameText(typed, computed[row.id]?.[id]?.text ?? "") ? withCell(next, id, "") : next
        }, row)
  )
  return { ...table, rows }
}

const countNotNumbers = (columns: readonly Column[], texts: readonly CellText[]): number =>
  texts.filter(({ column, text }) => text !== "" && isMeasured(columns[column]) && !parseRange(text)).length

const refuse = (reason: "nothing" | "cells" | "rows" | "columns", count: number, limit: number): PasteOutcome => ({
  outcome: "refused",
  reason,
  count,
  limit,
})

/**
 * Pastes a block of texts at a selection. Rows are added as they are needed, columns when asked. A
 * block that is too large for a table is refused whole.
 */
export const pasteBlock = (
  document: GuideDocument,
  selection: Selection,
  rows: readonly (readonly string[])[],
  options: PasteOptions
): PasteOutcome => {
  const table = tableOf(document, selection.table)
  const width = rows[0]?.length ?? 0
  if (!table || width === 0) {
    return refuse("nothing", 0, 0)
  }
  if (rows.length * width > MAX_CELLS) {
    return refuse("cells", rows.length * width, MAX_CELLS)
  }
  const range = rangeOf(clampSelection(selection, sizeOf(table)), sizeOf(table))
  const [top, left] = [Math.max(0, range.top), Math.max(0, range.left)]
  const headings = options.header ? rows[0] : null
  const data = headings ? rows.slice(1) : wholeOf(selection).columns ? rows : tiled(rows, range)
  const wide = data[0]?.length ?? width
  const rowsAdded = Math.max(0, top + data.length - table.rows.length)
  if (table.rows.length + rowsAdded > LIMITS.rows) {
    return refuse("rows", table.rows.length + rowsAdded, LIMITS.rows)
  }
  const over = Math.max(0, left + wide - table.columns.length)
  if (options.addColumns && table.columns.length + over > LIMITS.columns) {
    return refuse("columns", table.columns.length + over, LIMITS.columns)
  }
  const used = options.addColumns ? wide : wide - over
  const texts = data.flatMap((row, y) =>
    row.slice(0, used).map((text, x): CellText => ({ row: top + y, column: left + x, text }))
  )
  const target: Range = { top, bottom: top + Math.max(data.length, 1) - 1, left, right: left + used - 1 }
  const columns = shapeColumns(table, { left, width: used, headings, data }, document)
  const next = changeTable(document, table.id, () => {
    const grown = { ...table, columns, rows: [...table.rows, ...Array.from({ length: rowsAdded }, emptyRow)] }
    return withoutEqualOverrides(withTexts(grown, texts), target, document.locale)
  })
  return {
    outcome: "pasted",
    document: next,
    selection: selectRange(table.id, target),
    report: {
      rows: data.length,
      columns: used,
      rowsAdded,
      columnsAdded: options.addColumns ? over : 0,
      columnsLeft: options.addColumns ? 0 : over,
      notNumbers: countNotNumbers(columns, texts),
      shortened: texts.filter(({ text }) => text.length > LIMITS.cell && tidyCell(text) !== text).length,
    },
  }
}
