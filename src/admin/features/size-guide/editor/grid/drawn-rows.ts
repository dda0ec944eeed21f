/** Rows that are drawn: from `from` up to `to`, without it, and `held`, which has the focus and may be out of sight. */
export type DrawnRows = {
  from: number
  to: number
  held: number | null
  /** Height of one row in pixels; all are equally high. */
  height: number
}

/** A table with no more rows is drawn whole: all of it is there for the browser's own search, and for readers. */
export const WHOLE = 40
/** Rows drawn above and below those in sight. */
const BEYOND = 4
const ROW_HEIGHT = 36

export const FIRST_ROWS: DrawnRows = { from: 0, to: WHOLE, held: null, height: ROW_HEIGHT }

/** A part of the grid's body: a row by its place, or the room of rows that are not drawn. */
export type BodyPart = { row: number } | { before: number; height: number }

/**
 * The body of a grid from top to bottom.
 * @param drawn null draws every row
 * @param kept rows that are drawn wherever they are; places outside the table are passed over
 */
export const bodyParts = (count: number, drawn: DrawnRows | null, kept: readonly number[]): BodyPart[] => {
  if (!drawn) {
    return Array.from({ length: count }, (_, row) => ({ row }))
  }
  const extra = [...kept, drawn.held ?? -1].filter((row) => row >= 0 && row < count)
  const inSight = Array.from({ length: Math.max(0, Math.min(drawn.to, count) - drawn.from) }, (_, index) => drawn.from + index)
  const rows = [...new Set([...inSight, ...extra])].toSorted((a, b) => a - b)
  const parts: BodyPart[] = []
  let next = 0
  for (const row of [...rows, count]) {
    if (row > next) {
      parts.push({ before: row, height: (row - next) * drawn.height })
    }
    if (row < count) {
      parts.push({ row })
    }
    next = row + 1
  }
  return parts
}

type Box = { top: number; bottom: number }

/**
 * The rows to draw for what is in sight; the ones before when nothing is.
 * @param body where the rows of the table begin and end, in pixels of the window
 * @param sight the part of the window they can be seen through
 * @param isHeld rows that are there stay, as long as a button of the mouse is held: what is dragged is one of them
 */
export const rowsInSight = (
  before: DrawnRows,
  { count, body, sight, height, held, isHeld }: { count: number; body: Box; sight: Box; height: number; held: number | null; isHeld: boolean }
): DrawnRows => {
  const top = Math.max(body.top, sight.top)
  const bottom = Math.min(body.bottom, sight.bottom)
  if (bottom <= top || height <= 0) {
    return before
  }
  const from = Math.max(0, Math.floor((top - body.top) / height) - BEYOND)
  const to = Math.min(count, Math.ceil((bottom - body.top) / height) + BEYOND)
  const next = isHeld ? { from: Math.min(from, before.from), to: Math.max(to, before.to), held, height } : { from, to, held, height }
  const isSame = next.from === before.from && next.to === before.to && next.held === before.held && next.height === before.height
  return isSame ? before : next
}
