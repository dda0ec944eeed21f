import {
  RING_SYSTEMS,
  SHOE_SYSTEMS,
  type Column,
  type Formula,
  type FormulaColumn,
  type RingSystem,
  type Row,
  type ShoeSystem,
  type Table,
} from "../contracts/size-guide-document"
import { nearestRing, ringDiameter, toCircumference, toDiameter } from "./ring"
import { nearestShoe, shoeFoot } from "./shoes"
import { formatCanonical, fromCanonical, isLength, readCanonical, toCanonical } from "./units"

/** What a cell shows and measures. */
export type ComputedCell = {
  /** As typed, or as the formula writes it; empty for an empty cell. */
  text: string
  /** `[from, to]` in hundredths of a millimetre, or grams for a mass; null for what is no measure. */
  canonical: [number, number] | null
  /** The same unrounded, for what a formula gives: a value rounded twice is a tenth off now and then. */
  exact?: [number, number]
  source: "typed" | "formula" | "override" | "empty"
  /** What the formula gives, also where the cell overrides it. Absent where it gives nothing. */
  formula_text?: string
  /**
   * Millimetres of diameter, or of the foot, an override is larger than the formula's value. Absent where one of the
   * two cannot be read. 0 where the override says the same.
   */
  difference_mm?: number
}

type Ends = [number, number]
type ByColumn = ReadonlyMap<string, Column>
type Reader = { columns: ByColumn; row: Row; locale: string }

const SAME_MM = 0.005
const PER_MM = 100
const isRingSystem = (system: string): system is RingSystem => (RING_SYSTEMS as readonly string[]).includes(system)
const isShoeSystem = (system: string): system is ShoeSystem => (SHOE_SYSTEMS as readonly string[]).includes(system)
const both = (ends: Ends, change: (mm: number) => number): Ends =>
  ends[0] === ends[1] ? [change(ends[0]), change(ends[0])] : [change(ends[0]), change(ends[1])]
const asEnds = (mm: number | null): Ends | null => (mm === null ? null : [mm, mm])
const toMillimetres = (canonical: Ends | null): Ends | null =>
  canonical && both(canonical, (value) => fromCanonical(value, "mm"))

/** Millimetres of diameter or of the foot of a size in a regional system. */
const readSize = (kind: Formula["kind"], system: string, text: string): Ends | null => {
  if (kind === "ring") return isRingSystem(system) ? asEnds(ringDiameter(system, text)) : null
  return isShoeSystem(system) ? asEnds(shoeFoot(system, text)) : null
}

/** The same of a cell that stands in a formula column. */
const readOverride = (formula: Formula, text: string): Ends | null => {
  if (formula.system === "diameter") return toMillimetres(readCanonical(text, "mm"))
  if (formula.system !== "circumference") return readSize(formula.kind, formula.system, text)
  const around = toMillimetres(readCanonical(text, "mm"))
  return around && both(around, toDiameter)
}

/** Whether a formula of this kind can compute from the column. */
export const canFeed = (kind: Formula["kind"], column: Column): boolean => {
  if (column.type === "formula") return column.formula.kind === kind
  if (column.type === "size") return (kind === "ring" ? isRingSystem : isShoeSystem)(column.system)
  if (column.type !== "measure" && column.type !== "range") return false
  if (!isLength(column.unit)) return false
  return kind === "shoes" ? column.quantity === "foot_length" : /^inner_/.test(column.quantity)
}

/** Millimetres of diameter or of the foot a column says for the row; formulas are followed, never in circles. */
const baseOf = (reader: Reader, kind: Formula["kind"], id: string, steps: number): Ends | null => {
  const column = reader.columns.get(id)
  if (!column || !canFeed(kind, column)) return null
  const text = reader.row.cells[id]?.v ?? ""
  if (column.type === "formula") {
    if (text) return readOverride(column.formula, text)
    return steps > reader.columns.size ? null : baseOf(reader, kind, column.formula.from, steps + 1)
  }
  if (!text) return null
  if (column.type === "size") return readSize(kind, column.system, text)
  if (column.type !== "measure" && column.type !== "range") return null
  const mm = toMillimetres(readCanonical(text, column.unit))
  return mm && column.quantity === "inner_circumference" ? both(mm, toDiameter) : mm
}

type Result = { text: string; canonical: Ends | null; exact?: Ends; mm: Ends }

const measured = (ends: Ends, mm: Ends, locale: string): Result => {
  const canonical = both(ends, (value) => toCanonical(value, "mm"))
  const exact = both(ends, (value) => value * PER_MM)
  return { text: formatCanonical(exact, "mm", 1, locale), canonical, exact, mm }
}

const nearest = (formula: Formula, mm: number): { label: string; mm: number } | null => {
  if (formula.kind === "shoes") {
    const size = nearestShoe(formula.system, mm)
    return size && { label: size.label, mm: size.foot }
  }
  if (formula.system === "diameter" || formula.system === "circumference") return null
  const size = nearestRing(formula.system, mm)
  return size && { label: size.label, mm: size.diameter }
}

const compute = (reader: Reader, column: FormulaColumn): Result | null => {
  const { formula } = column
  const base = baseOf(reader, formula.kind, formula.from, 0)
  if (!base || base[0] <= 0 || base[1] <= 0) return null
  if (formula.system === "diameter") return measured(base, base, reader.locale)
  if (formula.system === "circumference") return measured(both(base, toCircumference), base, reader.locale)
  const from = nearest(formula, base[0])
  const to = base[1] === base[0] ? from : nearest(formula, base[1])
  if (!from || !to) return null
  return {
    text: from.label === to.label ? from.label : `${from.label}–${to.label}`,
    canonical: null,
    mm: [from.mm, to.mm],
  }
}

const differenceOf = (formula: Formula, text: string, result: Result): number | undefined => {
  if (text === result.text) return 0
  const typed = readOverride(formula, text)
  if (!typed) return undefined
  const shown = formula.system === "diameter" || formula.system === "circumference" ? readOverride(formula, result.text) : null
  const differences = [result.mm, shown ?? result.mm].map((mm) => (typed[0] + typed[1] - mm[0] - mm[1]) / 2)
  if (differences.some((difference) => Math.abs(difference) < SAME_MM)) return 0
  return Number(differences[0].toFixed(2))
}

/** What a typed text measures in its column, see {@link ComputedCell.canonical}. */
export const cellCanonical = (column: Column, text: string): [number, number] | null => {
  if (column.type === "measure" || column.type === "range") return readCanonical(text, column.unit)
  if (column.type !== "formula") return null
  const { system } = column.formula
  return system === "diameter" || system === "circumference" ? readCanonical(text, "mm") : null
}

const computeFormula = (reader: Reader, column: FormulaColumn, text: string): ComputedCell => {
  const result = compute(reader, column)
  if (!text) {
    if (!result) return { text: "", canonical: null, source: "empty" }
    const { canonical, exact } = result
    return { text: result.text, canonical, ...(exact && { exact }), source: "formula", formula_text: result.text }
  }
  const cell: ComputedCell = { text, canonical: cellCanonical(column, text), source: "override" }
  if (!result) return cell
  cell.formula_text = result.text
  const difference = differenceOf(column.formula, text, result)
  if (difference !== undefined) cell.difference_mm = difference
  return cell
}

const computeCell = (reader: Reader, column: Column): ComputedCell => {
  const text = reader.row.cells[column.id]?.v ?? ""
  if (column.type === "formula") return computeFormula(reader, column, text)
  if (!text) return { text, canonical: null, source: "empty" }
  return { text, canonical: cellCanonical(column, text), source: "typed" }
}

/**
 * Every cell of a table, formulas computed, by ids of row and column.
 *
 * A ring formula computes from a column of inner diameters or circumferences, from a column of ring sizes, or from
 * another ring formula; a shoe formula from lengths of the foot or shoe sizes. Other sources give empty cells. A range
 * gives the labels of both ends. `diameter` and `circumference` are millimetres with one decimal.
 *
 * @param locale decides the decimal mark of computed millimetres; labels of size systems always have a point
 */
export const computeTable = (
  table: Pick<Table, "columns" | "rows">,
  locale = "en"
): Record<string, Record<string, ComputedCell>> => {
  const columns = new Map(table.columns.map((column) => [column.id, column]))
  return Object.fromEntries(
    table.rows.map((row) => {
      const reader = { columns, row, locale }
      return [row.id, Object.fromEntries(table.columns.map((column) => [column.id, computeCell(reader, column)]))]
    })
  )
}
