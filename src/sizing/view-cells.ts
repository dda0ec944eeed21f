import {
  type Column,
  type GuideDocument,
  LENGTH_UNITS,
  type LengthUnit,
  type Row,
  type Table,
  textPath,
  type Unit,
} from "../contracts/size-guide-document"
import { type ViewCell, type ViewColumn } from "../contracts/size-guide-store"
import { type ComputedCell, type computeTable } from "./formula"
import { baseLanguage } from "./names"
import { parseRange } from "./numbers"
import { type SharedTerm } from "./texts"
import { formatCanonical, isLength, readCanonical } from "./units"

export interface ViewInput {
  id: string
  handle: string
  revision: number
  content_hash: string
  document: GuideDocument
  locale: string
  /** What the visitor asks for; a country only fills in what is not asked. */
  unit?: LengthUnit
  system?: string
  country?: string
  selected_row_id?: string | null
  terms?: readonly SharedTerm[]
}

type Computed = ReturnType<typeof computeTable>
type Decimals = Record<LengthUnit, number>
export type Say = (path: string, source: string) => string

interface Measure {
  unit: Unit
  decimals: Decimals
  quantity: ViewColumn["quantity"]
  of: ViewColumn["of"]
  convertible: boolean
}

const COMPUTED = { unit: "mm", decimals: { mm: 1, cm: 2, in: 2 }, of: "body", convertible: true } as const

/** What a column measures; null for names, texts and sizes. */
export const measureOf = (column: Column): Measure | null => {
  if (column.type === "measure" || column.type === "range") return column
  if (column.type !== "formula") return null
  if (column.formula.system === "diameter") return { ...COMPUTED, quantity: "inner_diameter" }
  return column.formula.system === "circumference" ? { ...COMPUTED, quantity: "inner_circumference" } : null
}
/** Whether buyers may read it in another unit. */
export const convertsLength = (measure: Measure | null): measure is Measure & { unit: LengthUnit } =>
  measure !== null && measure.convertible && isLength(measure.unit)

/** Decimal mark of the language in a text that is a number; every other text is left alone. */
export const localMark = (text: string, locale: string): string => {
  if (parseRange(text) === null) return text
  const mark = formatCanonical([150, 150], "mm", 1, locale)[1]
  return text.replace(/(?<=\d)[.,](?=\d)/g, mark)
}

/** One more decimal where two sizes that differ would read the same. */
const decimalsFor = (ranges: [number, number][], usual: Decimals, locale: string): Decimals => {
  const decimals = { ...usual }
  const distinct = new Set(ranges.map(String)).size
  for (const unit of LENGTH_UNITS) {
    const shown = new Set(ranges.map((range) => formatCanonical(range, unit, decimals[unit], locale)))
    if (shown.size < distinct) decimals[unit] += 1
  }
  return decimals
}

const inUnits = (range: [number, number], decimals: Decimals, locale: string): Record<LengthUnit, string> => {
  const inUnit = (unit: LengthUnit) => formatCanonical(range, unit, decimals[unit], locale)
  return { mm: inUnit("mm"), cm: inUnit("cm"), in: inUnit("in") }
}

const NO_CELL: ComputedCell = { text: "", canonical: null, source: "empty" }

/** What is asked, the unit that came of it, and the texts in the asked language. */
export interface Scene {
  input: ViewInput
  unit: LengthUnit
  say: Say
}

/** Gives the shown cell of a row, for one column. */
export const viewColumnCells = (table: Table, column: Column, computed: Computed, { input, unit, say }: Scene) => {
  const measure = measureOf(column)
  const cellOf = (row: Row) => computed[row.id]?.[column.id] ?? NO_CELL
  const ranges = table.rows.flatMap((row) => {
    const { exact, canonical } = cellOf(row)
    const range = exact ?? canonical
    return range ? [range] : []
  })
  const decimals = convertsLength(measure) ? decimalsFor(ranges, measure.decimals, input.locale) : null
  const foreign = baseLanguage(input.locale) !== baseLanguage(input.document.locale)

  const textFor = (row: Row, cell: ComputedCell): string => {
    if (column.type === "label" || column.type === "text") {
      const text = say(textPath.cell(row.id, column.id), cell.text)
      return foreign ? localMark(text, input.locale) : text
    }
    if (measure && !isLength(measure.unit) && measure.convertible) return localMark(cell.text, input.locale)
    return column.type === "size" && foreign ? localMark(cell.text, input.locale) : cell.text
  }
  return (row: Row): ViewCell => {
    const cell = cellOf(row)
    const { canonical } = cell
    if (!decimals || !canonical) return { text: textFor(row, cell), units: null, canonical: measure ? canonical : null }
    const units = inUnits(cell.exact ?? canonical, decimals, input.locale)
    return { text: units[unit], units, canonical }
  }
}

/** Labels across the top of a cross table in every unit; empty for masses, and for labels that are no measure. */
export const acrossUnits = (table: Table, locale: string): Map<string, Record<LengthUnit, string>> => {
  const unit = table.cross?.columns.unit
  if (table.layout !== "cross" || !unit || !isLength(unit)) return new Map()
  const ranges = table.columns.slice(1).flatMap((column) => {
    const range = readCanonical(column.label, unit)
    return range ? [{ id: column.id, range }] : []
  })
  const decimals = decimalsFor(ranges.map(({ range }) => range), { mm: 1, cm: 1, in: 1 }, locale)
  return new Map(ranges.map(({ id, range }) => [id, inUnits(range, decimals, locale)]))
}
