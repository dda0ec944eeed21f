import type { Column } from "../../../../../contracts/size-guide-document"

const NUMBER_WIDTH = 48
const WIDTHS: Record<Column["type"], number> = { label: 120, measure: 144, range: 144, size: 144, bra: 144, text: 160, formula: 144 }

/** Where the row numbers end and each column begins, and where the last one ends; in pixels from the left of the table. */
export const edgesOf = (columns: readonly Pick<Column, "type">[]): number[] =>
  columns.reduce((edges, { type }) => [...edges, edges[edges.length - 1] + WIDTHS[type]], [NUMBER_WIDTH])

/** Columns that are drawn beside the first one: from `from` up to `to`, without it. */
export type DrawnColumns = { from: number; to: number }

/** Columns drawn on either side of those in sight. */
const BEYOND = 2

export const FIRST_COLUMNS: DrawnColumns = { from: 0, to: 8 }

/**
 * The columns to draw for what is in sight; the ones before as long as they are enough.
 * @param sight the part of the table that is seen, in pixels from its left
 * @param isHeld a button of the mouse is held: columns that are there stay, what is dragged is one of them
 */
export const columnsInSight = (
  before: DrawnColumns,
  edges: readonly number[],
  sight: { left: number; right: number },
  isHeld: boolean
): DrawnColumns => {
  const count = edges.length - 1
  const seen = edges.flatMap((edge, at) => (at < count && edge < sight.right && edges[at + 1] > sight.left ? [at] : []))
  if (seen.length === 0 || (before.from <= seen[0] && before.to > seen[seen.length - 1])) {
    return before
  }
  const from = Math.max(0, seen[0] - BEYOND)
  const to = Math.min(count, seen[seen.length - 1] + 1 + BEYOND)
  return isHeld ? { from: Math.min(from, before.from), to: Math.max(to, before.to) } : { from, to }
}
