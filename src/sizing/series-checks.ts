import type { Quantity, Unit } from "../contracts/size-guide-document"
import { readNumber } from "./numbers"
import { suspect } from "./plausible"
import { type Entry, gaps, inOrder, overlaps } from "./series"
import { fromCanonical } from "./units"
import type { Warning } from "./warning-types"

/** The values of one column, or the labels along an axis of a cross table. */
export type Series = {
  table: string
  /** Where a warning about all of them stands. */
  column?: string
  /** What is measured; null for numbers of a size system. */
  measure: { unit: Unit; quantity: Quantity } | null
  entries: Entry[]
  /** Whether equal values are a mistake, as along an axis. */
  apart: boolean
}

/** Measures that follow the size loosely: out of order is no mistake where many are. */
const LOOSE: ReadonlySet<Quantity> = new Set(["band_width", "thickness", "strap_width", "drop", "weight", "other"])
const TOLERATED = 0.25
const MANY = 3
const FEWEST_FOR_GAPS = 4

const place = (series: Series, entry: Entry) => ({
  table: series.table,
  ...(entry.row === undefined ? {} : { row: entry.row }),
  ...(entry.column === undefined ? {} : { column: entry.column }),
})

/** More than a few warnings of one kind in a column become one of the column. */
export const fewOrOne = (warnings: Warning[], column?: string): Warning[] => {
  if (warnings.length <= MANY) return warnings.map((warning) => ({ ...warning, values: { ...warning.values, count: 1 } }))
  const [{ code, table, values }] = warnings
  return [{ code, table, ...(column === undefined ? {} : { column }), values: { ...values, count: warnings.length } }]
}

const middle = ({ ends }: Entry) => (ends[0] + ends[1]) / 2

const checkOrder = (series: Series, entries: Entry[], kept: number[], direction: 1 | -1): Warning[] => {
  const broken = entries.length - kept.length
  const loose = series.measure === null || LOOSE.has(series.measure.quantity)
  if (broken === 0 || (loose && broken > Math.max(1, entries.length * TOLERATED))) return []
  const inPlace = new Set(kept)
  return entries.flatMap((entry, index) => {
    if (inPlace.has(index)) return []
    const above = kept.filter((each) => each < index).at(-1)
    const below = kept.find((each) => each > index)
    const breaksAbove = above !== undefined && (middle(entry) - middle(entries[above])) * direction < 0
    const other = breaksAbove ? above : below
    const values = {
      value: entry.text,
      above: above === undefined ? "" : entries[above].text,
      below: below === undefined ? "" : entries[below].text,
      other: other === undefined ? "" : entries[other].text,
      side: breaksAbove ? "above" : "below",
      direction: direction === 1 ? "rising" : "falling",
    }
    return [{ code: "not_rising" as const, ...place(series, entry), values }]
  })
}

const checkGaps = (series: Series, ordered: Entry[]): Warning[] => {
  const { measure } = series
  if (!measure || LOOSE.has(measure.quantity) || ordered.length < FEWEST_FOR_GAPS) return []
  const inUnit = (canonical: number) => Number(fromCanonical(canonical, measure.unit).toFixed(3))
  return gaps(ordered).map(({ index, step, usual }) => ({
    code: "gap",
    ...place(series, ordered[index]),
    values: {
      value: ordered[index].text,
      above: ordered[index - 1].text,
      step: inUnit(step),
      usual: inUnit(usual),
      unit: measure.unit,
    },
  }))
}

const checkOverlaps = (series: Series, ordered: Entry[], direction: 1 | -1): Warning[] =>
  series.measure === null
    ? []
    : fewOrOne(
        overlaps(ordered, direction, series.apart).map(([above, index]) => ({
          code: "range_overlap",
          ...place(series, ordered[index]),
          values: { value: ordered[index].text, above: ordered[above].text },
        })),
        series.column
      )

const checkUnits = (series: Series): Warning[] => {
  const { measure } = series
  if (!measure) return []
  return fewOrOne(
    series.entries.flatMap((entry) => {
      const suspicion = suspect(entry.ends[0], measure.quantity, measure.unit)
      if (!suspicion || readNumber(entry.text, false)?.unit) return []
      const values = {
        value: entry.text,
        unit: measure.unit,
        suggested: suspicion.unit,
        quantity: measure.quantity,
        suggested_quantity: suspicion.quantity,
      }
      return [{ code: "suspected_unit" as const, ...place(series, entry), values }]
    }),
    series.column
  )
}

/** Everything that can be wrong with values that should rise: ends, order, gaps, overlaps, units. */
export const checkSeries = (series: Series): Warning[] => {
  const reversed = series.entries.filter(({ ends }) => ends[0] > ends[1])
  const entries = reversed.length > 0 ? series.entries.filter(({ ends }) => ends[0] <= ends[1]) : series.entries
  const { kept, direction } = inOrder(entries)
  const ordered = kept.length === entries.length ? entries : kept.map((index) => entries[index])
  return [
    ...reversed.map(
      (entry): Warning => ({ code: "range_reversed", ...place(series, entry), values: { value: entry.text } })
    ),
    ...checkOrder(series, entries, kept, direction),
    ...checkGaps(series, ordered),
    ...checkOverlaps(series, ordered, direction),
    ...checkUnits(series),
  ]
}
