import { type Table } from "../contracts/size-guide-document"
import { type ClosestSizeResponse } from "../contracts/size-guide-store"
import { type Ends, fitsAmong, type Measure, outside } from "./fit-measure"
import { readCanonical } from "./units"

type Size = ClosestSizeResponse["sizes"][number]

const asEnds = (range: Ends | null): Ends | null => range && [Math.min(...range), Math.max(...range)]

/** Sizes of a cross table near to two measures, each size once, best first. Empty unless both of its measures are given. */
export const crossSizes = (table: Table, asked: Measure[]): Size[] => {
  const { cross } = table
  const valueOf = (quantity: string | undefined) => asked.find((measure) => measure.quantity === quantity)?.value
  const [down, across] = [valueOf(cross?.rows.quantity), valueOf(cross?.columns.quantity)]
  if (!cross || down === undefined || across === undefined) return []
  const [head, ...columns] = table.columns
  const rows = table.rows.flatMap((row) => {
    const ends = asEnds(readCanonical(row.cells[head.id]?.v ?? "", cross.rows.unit))
    return ends ? [{ row, ends }] : []
  })
  const tops = columns.flatMap((column) => {
    const ends = asEnds(readCanonical(column.label, cross.columns.unit))
    return ends ? [{ column, ends }] : []
  })
  const found = rows.flatMap(({ row, ends: rowEnds }) =>
    tops.flatMap(({ column, ends: topEnds }) => {
      const label = row.cells[column.id]?.v
      if (!label) return []
      const differences = { [cross.rows.quantity]: outside(down, rowEnds), [cross.columns.quantity]: outside(across, topEnds) }
      const fits = fitsAmong(down, rowEnds, rows.map(({ ends }) => ends)) && fitsAmong(across, topEnds, tops.map(({ ends }) => ends))
      const [missDown, missAcross] = [outside(down, rowEnds) / middle(rowEnds), outside(across, topEnds) / middle(topEnds)]
      return [{ size: { table: table.id, row_id: row.id, label, differences, fits }, distance: Math.abs(missDown) + Math.abs(missAcross) }]
    })
  )
  const ranked = found.sort((a, b) => Number(b.size.fits) - Number(a.size.fits) || a.distance - b.distance).map(({ size }) => size)
  return ranked.filter((size, index) => ranked.findIndex((other) => other.label === size.label) === index).slice(0, 3)
}

/** Lengths and weights are compared as shares of themselves. */
const middle = ([from, to]: Ends) => Math.max(1, (from + to) / 2)
