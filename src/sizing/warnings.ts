import {
  type Column,
  type FormulaColumn,
  LENGTH_UNITS,
  type LengthUnit,
  type MeasuredColumn,
  type Table,
} from "../contracts/size-guide-document"
import { readBra } from "./bra"
import { canFeed, type ComputedCell, computeTable } from "./formula"
import { normalizeSize } from "./match"
import { nameColumn } from "./names"
import { parseRange } from "./numbers"
import type { Entry } from "./series"
import { checkSeries, fewOrOne } from "./series-checks"
import { formatCanonical, isLength, readCanonical, toShownSteps } from "./units"
import type { Warning } from "./warning-types"

export type { Warning } from "./warning-types"
export { WARNING_CODES } from "./warning-types"

type Computed = ReturnType<typeof computeTable>

/** Largest difference of an override, in millimetres, that is taken for rounding. */
const ROUNDING_MM = 0.05
/** A cell with nothing but a dash says on purpose that there is no value. */
const DASH = /^[-–—]+$/
/** Numbers of size systems are compared in thousandths; they have no unit. */
const SIZE_STEPS = 1000

type Filled = { row: string; column: string; cell: ComputedCell }
const filledCells = (table: Table, computed: Computed, column: Column): Filled[] =>
  table.rows.flatMap((row) => {
    const cell = computed[row.id][column.id]
    return cell.text === "" || DASH.test(cell.text) ? [] : [{ row: row.id, column: column.id, cell }]
  })

/** Busts of bras rise within a band, and begin anew with the next one. Elsewhere all entries are one group. */
const byBand = (table: Table, entries: Entry[]): Entry[][] => {
  const column = table.columns.find(({ type }) => type === "bra")
  if (!column) return [entries]
  const sizes = new Map(table.rows.map((row) => [row.id, readBra(normalizeSize(row.cells[column.id]?.v ?? ""))]))
  const groups = new Map<number | undefined, Entry[]>()
  for (const entry of entries) {
    const band = sizes.get(entry.row ?? "")?.band
    groups.set(band, [...(groups.get(band) ?? []), entry])
  }
  return [...groups.values()]
}

const checkMeasured = (table: Table, column: MeasuredColumn, cells: Filled[]): Warning[] => {
  const entries: Entry[] = []
  const warnings: Warning[] = []
  for (const { row, cell } of cells) {
    const at = { table: table.id, row, column: column.id }
    const { text, canonical: ends } = cell
    if (!ends) warnings.push({ code: "not_a_number", ...at, values: { value: text, unit: column.unit } })
    else {
      entries.push({ row, column: column.id, text, ends })
      if (column.type === "measure" && ends[0] !== ends[1])
        warnings.push({ code: "range_in_measure", ...at, values: { value: text } })
    }
  }
  const { unit, quantity } = column
  const apart = table.layout === "cross" && column === table.columns[0]
  for (const group of quantity === "chest" ? byBand(table, entries) : [entries])
    warnings.push(...checkSeries({ table: table.id, column: column.id, measure: { unit, quantity }, entries: group, apart }))
  return [...warnings, ...checkRounding(table, column, entries)]
}

const isConvertible = (column: Column): boolean =>
  (column.type === "measure" || column.type === "range") && column.convertible && isLength(column.unit)

/** Units a shop lets buyers switch a table to: those of its measures, and inches. */
const shownUnits = (table: Table): LengthUnit[] => {
  const own = new Set(table.columns.map((column) => (isConvertible(column) && "unit" in column ? column.unit : "in")))
  return LENGTH_UNITS.filter((unit) => unit === "in" || own.has(unit))
}

/** Sizes a buyer would see as equal in one of the units they may switch to. */
const checkRounding = (table: Table, column: MeasuredColumn, entries: Entry[]): Warning[] => {
  if (!isConvertible(column)) return []
  const collisions = new Map<Entry, Warning>()
  for (const unit of shownUnits(table)) {
    const decimals = column.decimals[unit]
    const shown = new Map<number | string, Entry>()
    for (const entry of entries) {
      const [from, to] = entry.ends
      const first = toShownSteps(from, unit, decimals)
      const last = from === to ? first : toShownSteps(to, unit, decimals)
      const key = first === last ? first : `${first}–${last}`
      const other = shown.get(key)
      if (!other) shown.set(key, entry)
      else if (!collisions.has(entry) && (other.ends[0] !== entry.ends[0] || other.ends[1] !== entry.ends[1]))
        collisions.set(entry, {
          code: "collides_when_rounded",
          table: table.id,
          row: entry.row,
          column: column.id,
          values: { value: entry.text, other: other.text, unit, shown: formatCanonical(entry.ends, unit, decimals, "en"), decimals },
        })
    }
  }
  return fewOrOne([...collisions.values()], column.id)
}

const checkSizes = (table: Table, column: Column, cells: Filled[]): Warning[] => {
  const entries = cells.flatMap(({ row, cell }): Entry[] => {
    const range = parseRange(cell.text)
    if (!range) return []
    return [{ row, column: column.id, text: cell.text, ends: [Math.round(range[0] * SIZE_STEPS), Math.round(range[1] * SIZE_STEPS)] }]
  })
  return checkSeries({ table: table.id, column: column.id, measure: null, entries, apart: false })
}

const checkBras = (table: Table, column: Column, cells: Filled[]): Warning[] => {
  const entries: Entry[] = []
  const warnings: Warning[] = []
  for (const { row, cell } of cells) {
    const size = readBra(normalizeSize(cell.text))
    if (size) entries.push({ row, column: column.id, text: cell.text, ends: [size.order, size.order] })
    else warnings.push({ code: "not_a_bra_size", table: table.id, row, column: column.id, values: { value: cell.text } })
  }
  return [...warnings, ...checkSeries({ table: table.id, column: column.id, measure: null, entries, apart: false })]
}

const checkFormula = (table: Table, column: FormulaColumn, cells: Filled[]): Warning[] => {
  const { kind, system, from } = column.formula
  const source = table.columns.find((each) => each.id === from)
  const warnings: Warning[] = []
  if (!source || source === column || !canFeed(kind, source))
    warnings.push({ code: "formula_source", table: table.id, column: column.id, values: { system } })
  for (const { row, cell } of cells) {
    if (cell.source !== "override") continue
    const at = { table: table.id, row, column: column.id }
    const { text, difference_mm: difference, formula_text: formula, canonical } = cell
    if (system === "diameter" || system === "circumference") {
      if (!canonical) warnings.push({ code: "not_a_number", ...at, values: { value: text, unit: "mm" } })
    } else if (formula !== undefined && difference === undefined)
      warnings.push({ code: "not_a_size", ...at, values: { value: text, system } })
    if (formula !== undefined && difference !== undefined && Math.abs(difference) > ROUNDING_MM)
      warnings.push({ code: "formula_differs", ...at, values: { value: text, formula, difference_mm: difference } })
  }
  return warnings
}

/** Names of sizes: empty ones, and those another row has, as its name or as an alias. */
const checkNames = (table: Table, computed: Computed): Warning[] => {
  const column = nameColumn(table)
  const owners = new Map<string, { row: string; name: string }>()
  return table.rows.flatMap((row): Warning[] => {
    const name = computed[row.id][column.id].text
    const at = { table: table.id, row: row.id, column: column.id }
    const filled = row.aliases.length > 0 || Object.values(row.cells).some((cell) => cell.v !== "")
    const warnings: Warning[] = name === "" && filled ? [{ code: "empty_size", ...at, values: {} }] : []
    for (const text of [name, ...row.aliases]) {
      const key = normalizeSize(text)
      if (key === "") continue
      const owner = owners.get(key)
      if (!owner) owners.set(key, { row: row.id, name: name || text })
      else if (owner.row !== row.id) {
        warnings.push({ code: "duplicate_size", ...at, values: { value: text, other: owner.name } })
        break
      }
    }
    return warnings
  })
}

/** Labels along the top of a cross table are measures too. */
const checkTopAxis = (table: Table): Warning[] => {
  if (!table.cross) return []
  const { unit, quantity } = table.cross.columns
  const entries: Entry[] = []
  const warnings: Warning[] = []
  for (const { id, label } of table.columns.slice(1)) {
    const ends = label === "" ? null : readCanonical(label, unit)
    if (ends) entries.push({ column: id, text: label, ends })
    else if (label !== "") warnings.push({ code: "not_a_number", table: table.id, column: id, values: { value: label, unit } })
  }
  return [...warnings, ...checkSeries({ table: table.id, measure: { unit, quantity }, entries, apart: true })]
}

/** The first column of a cross table where it is no column of measures by itself. */
const checkSideAxis = (table: Table, cells: Filled[]): Warning[] => {
  if (!table.cross) return []
  const { unit, quantity } = table.cross.rows
  const [{ id: column }] = table.columns
  const entries: Entry[] = []
  const warnings: Warning[] = []
  for (const { row, cell } of cells) {
    const ends = readCanonical(cell.text, unit)
    if (ends) entries.push({ row, column, text: cell.text, ends })
    else warnings.push({ code: "not_a_number", table: table.id, row, column, values: { value: cell.text, unit } })
  }
  return [...warnings, ...checkSeries({ table: table.id, column, measure: { unit, quantity }, entries, apart: true })]
}

const checkColumn = (table: Table, computed: Computed, column: Column): Warning[] => {
  const cells = filledCells(table, computed, column)
  const unnamed: Warning[] =
    column.label === "" && cells.length > 0 ? [{ code: "empty_label", table: table.id, column: column.id, values: {} }] : []
  const measured = column.type === "measure" || column.type === "range"
  if (measured) return [...unnamed, ...checkMeasured(table, column, cells)]
  if (column.type === "formula") return [...unnamed, ...checkFormula(table, column, cells)]
  if (table.layout === "cross") return column === table.columns[0] ? [...unnamed, ...checkSideAxis(table, cells)] : unnamed
  if (column.type === "bra") return [...unnamed, ...checkBras(table, column, cells)]
  return column.type === "size" ? [...unnamed, ...checkSizes(table, column, cells)] : unnamed
}

const rankOf = (items: { id: string }[]) => {
  const ranks = new Map(items.map(({ id }, index) => [id, index]))
  return (id: string | undefined) => (id === undefined ? -1 : (ranks.get(id) ?? -1))
}

/**
 * What is probably a mistake in a table, in reading order, see {@link WARNING_CODES}.
 *
 * @param computed what `computeTable` gives for the table, where it is known already
 */
export const checkTable = (table: Table, computed: Computed = computeTable(table)): Warning[] => {
  const warnings = [
    ...(table.layout === "cross" ? checkTopAxis(table) : checkNames(table, computed)),
    ...table.columns.flatMap((column) => checkColumn(table, computed, column)),
  ]
  const [rowRank, columnRank] = [rankOf(table.rows), rankOf(table.columns)]
  return warnings.sort((a, b) => rowRank(a.row) - rowRank(b.row) || columnRank(a.column) - columnRank(b.column))
}
