import type { Table } from "../../../../../contracts/size-guide-document"

/** A place in a grid; -1 is the header: row -1 the column names, column -1 the row numbers. */
export type Position = { row: number; column: number }

/** What is selected in a table. The keyboard stands at `focus`; a header on either end takes whole rows or columns. */
export type Selection = { table: string; anchor: Position; focus: Position }

/** Cells from `top` to `bottom` and `left` to `right`, both included; empty when an end is before its start. */
export type Range = { top: number; bottom: number; left: number; right: number }

export type Size = { rows: number; columns: number }
export type Direction = "up" | "down" | "left" | "right"

export const sizeOf = (table: Table): Size => ({ rows: table.rows.length, columns: table.columns.length })

export const selectCell = (table: string, row: number, column: number): Selection => ({
  table,
  anchor: { row, column },
  focus: { row, column },
})

export const selectRange = (table: string, range: Range): Selection => ({
  table,
  anchor: { row: range.top, column: range.left },
  focus: { row: range.bottom, column: range.right },
})

const span = (a: number, b: number, count: number): [number, number] =>
  a < 0 || b < 0 ? [0, count - 1] : [Math.min(a, b), Math.min(Math.max(a, b), count - 1)]

export const rangeOf = ({ anchor, focus }: Selection, size: Size): Range => {
  const [top, bottom] = span(anchor.row, focus.row, size.rows)
  const [left, right] = span(anchor.column, focus.column, size.columns)
  return { top, bottom, left, right }
}

export const isWithin = (range: Range, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right

/** Whether whole rows, whole columns or neither were asked for by a header. */
export const wholeOf = ({ anchor, focus }: Selection): { rows: boolean; columns: boolean } => ({
  rows: anchor.column < 0 || focus.column < 0,
  columns: anchor.row < 0 || focus.row < 0,
})

const clamp = (value: number, count: number) => Math.max(-1, Math.min(value, count - 1))
const clampPosition = ({ row, column }: Position, size: Size): Position => ({
  row: clamp(row, size.rows),
  column: clamp(column, size.columns),
})

/** The selection inside a table that may have shrunk. */
export const clampSelection = (selection: Selection, size: Size): Selection => {
  const anchor = clampPosition(selection.anchor, size)
  const focus = clampPosition(selection.focus, size)
  const same = (a: Position, b: Position) => a.row === b.row && a.column === b.column
  return same(anchor, selection.anchor) && same(focus, selection.focus) ? selection : { ...selection, anchor, focus }
}

const VECTOR: Record<Direction, Position> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
}

/** The place one step on, inside the grid with its headers. */
export const step = (from: Position, direction: Direction, size: Size): Position => {
  const by = VECTOR[direction]
  return clampPosition({ row: from.row + by.row, column: from.column + by.column }, size)
}

/**
 * The edge of the block of filled cells in a direction, as spreadsheets jump: to the last filled cell
 * of this block, or over empty ones to the next filled, or to the end.
 */
export const blockEdge = (
  from: Position,
  direction: Direction,
  size: Size,
  isFilled: (row: number, column: number) => boolean
): Position => {
  const { row, column } = VECTOR[direction]
  const inside = (at: Position) => at.row >= 0 && at.column >= 0 && at.row < size.rows && at.column < size.columns
  const next = (at: Position) => ({ row: at.row + row, column: at.column + column })
  let at = next(from)
  if (!inside(at)) {
    return step(from, direction, size)
  }
  const isInBlock = inside(from) && isFilled(from.row, from.column) && isFilled(at.row, at.column)
  for (let ahead = next(at); inside(ahead); ahead = next(ahead)) {
    const stops = isInBlock ? !isFilled(ahead.row, ahead.column) : isFilled(at.row, at.column)
    if (stops) {
      return at
    }
    at = ahead
  }
  return at
}
