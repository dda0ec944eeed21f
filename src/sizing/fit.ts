import { type GuideDocument, type Quantity, type Row, type Table } from "../contracts/size-guide-document"
import { type ClosestSizeQuery, type ClosestSizeResponse } from "../contracts/size-guide-store"
import { crossSizes } from "./fit-cross"
import { type Ends, fitsAmong, type Measure, outside, readMeasures } from "./fit-measure"
import { computeTable } from "./formula"
import { nameColumn } from "./names"
import { measureOf } from "./view-cells"

interface Candidate {
  row: Row
  label: string
  ends: Map<string, Ends>
}
interface Reading {
  table: Table
  measures: Measure[]
  candidates: Candidate[]
}

/** The column a measure is read in: of the body before the finished piece; a diameter also as a circumference. */
const columnFor = (table: Table, quantity: string) => {
  const columns = table.columns.filter((column) => measureOf(column)?.quantity === quantity)
  return columns.find((column) => measureOf(column)?.of === "body") ?? columns[0]
}
const OTHER_WAY: Partial<Record<string, { quantity: Quantity; factor: number }>> = {
  inner_diameter: { quantity: "inner_circumference", factor: 1 / Math.PI },
  inner_circumference: { quantity: "inner_diameter", factor: Math.PI },
}

const readTable = (table: Table, asked: Measure[]): Reading => {
  const computed = computeTable(table)
  const sources = asked.flatMap((measure) => {
    const own = columnFor(table, measure.quantity)
    const other = OTHER_WAY[measure.quantity]
    const column = own ?? (other && columnFor(table, other.quantity))
    return column ? [{ measure, column, factor: own ? 1 : (other?.factor ?? 1) }] : []
  })
  const candidates = table.rows.flatMap((row): Candidate[] => {
    const ends = sources.flatMap(({ measure, column, factor }): [string, Ends][] => {
      const canonical = computed[row.id][column.id].canonical
      return canonical ? [[measure.quantity, canonical.map((end) => Math.round(end * factor)).sort((a, b) => a - b) as Ends]] : []
    })
    const label = computed[row.id][nameColumn(table).id].text
    return label && ends.length === sources.length && ends.length > 0 ? [{ row, label, ends: new Map(ends) }] : []
  })
  return { table, measures: sources.map(({ measure }) => measure), candidates }
}

const middle = ([from, to]: Ends) => (from + to) / 2

/** Two sizes a measure lies between: both hold it, or it is near the middle of the gap. */
const betweenTwo = (value: number, quantity: string, candidates: Candidate[]): ClosestSizeResponse["between"] => {
  const ordered = [...candidates].sort((a, b) => middle(a.ends.get(quantity) as Ends) - middle(b.ends.get(quantity) as Ends))
  for (const [index, larger] of ordered.slice(1).entries()) {
    const smaller = ordered[index]
    const [top, bottom] = [(smaller.ends.get(quantity) as Ends)[1], (larger.ends.get(quantity) as Ends)[0]]
    const share = bottom === top ? 0.5 : (value - top) / (bottom - top)
    const inGap = bottom >= top && value >= top && value <= bottom && share >= 0.25 && share <= 0.75
    const inBoth = bottom < top && value >= bottom && value <= top
    if ((inGap || inBoth) && smaller.label !== larger.label) return { smaller: smaller.label, larger: larger.label }
  }
  return null
}

/** With several measures: two neighbouring sizes, each the best for some of them, and none for all. */
const betweenMeasures = ({ measures, candidates }: Reading): ClosestSizeResponse["between"] => {
  const [first] = measures
  const ordered = [...candidates].sort((a, b) => middle(a.ends.get(first.quantity) as Ends) - middle(b.ends.get(first.quantity) as Ends))
  const best = measures.map(({ quantity, value }) => {
    const distances = ordered.map(({ ends }) => Math.abs(outside(value, ends.get(quantity) as Ends)))
    return distances.indexOf(Math.min(...distances))
  })
  const [low, high] = [Math.min(...best), Math.max(...best)]
  return high - low === 1 ? { smaller: ordered[low].label, larger: ordered[high].label } : null
}

const rank = (reading: Reading): ClosestSizeResponse => {
  const { table, measures, candidates } = reading
  const columns = new Map(measures.map(({ quantity }) => [quantity, candidates.map(({ ends }) => ends.get(quantity) as Ends)]))
  const ranked = candidates
    .map(({ row, label, ends }) => {
      const differences = Object.fromEntries(measures.map(({ quantity, value }) => [quantity, outside(value, ends.get(quantity) as Ends)]))
      const fits = measures.every(({ quantity, value }) => fitsAmong(value, ends.get(quantity) as Ends, columns.get(quantity) ?? []))
      return { table: table.id, row_id: row.id, label, differences, fits }
    })
    .map((size) => ({ size, distance: Object.values(size.differences).reduce((sum, each) => sum + Math.abs(each), 0) }))
    .sort((a, b) => Number(b.size.fits) - Number(a.size.fits) || a.distance - b.distance)
    .map(({ size }) => size)
  const [only] = measures
  const between = measures.length === 1 ? betweenTwo(only.value, only.quantity, candidates) : ranked[0].fits ? null : betweenMeasures(reading)
  return { sizes: ranked.slice(0, 3), between }
}

const NOTHING: ClosestSizeResponse = { sizes: [], between: null }

/**
 * The sizes nearest to measures of a person, in the table that has most of them (or the asked one).
 * A measure fits a size when it lies in its range, or nearer to it than to its neighbours. Measures no
 * table has are left aside; with none left the answer is empty, never a guess.
 */
export const closestSizes = (document: GuideDocument, query: ClosestSizeQuery): ClosestSizeResponse => {
  const asked = readMeasures(query)
  const tables = document.tables.filter((table) => query.table === undefined || table.id === query.table)
  const readings = tables.filter(({ layout }) => layout === "list").map((table) => readTable(table, asked))
  const best = readings
    .filter(({ candidates }) => candidates.length > 0)
    .reduce<Reading | null>((most, each) => (most && most.measures.length >= each.measures.length ? most : each), null)
  const cross = tables.filter(({ layout }) => layout === "cross").map((table) => crossSizes(table, asked)).find(({ length }) => length > 0)
  if (cross && (best?.measures.length ?? 0) < 2) return { sizes: cross, between: null }
  return best ? rank(best) : NOTHING
}
