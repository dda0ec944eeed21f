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
/** Rows drawn ahead of where it was scrolled last, when there is time: a page and a little. */
const AHEAD = 14
/** Rows that are enough ahead, so that going down row by row does not draw one more for each. */
const ENOUGH = 10
const ROW_HEIGHT = 36

export const FIRST_ROWS: DrawnRows = { from: 0, to: WHOLE, held: null, height: ROW_HEIGHT }

type Box = { top: number; bottom: number }

export type Seen = {
  count: number
  /** Where the rows of the table begin and end, in pixels of the window. */
  body: Box
  /** The part of the window they can be seen through. */
  sight: Box
  height: number
  /** The row that has the focus. */
  focused: number | null
  /** A button of the mouse is held: rows that are there stay, what is dragged is one of them. */
  isHeld: boolean
}

/** Rows of which at least a part is in sight; null when none is. */
const spanOf = ({ count, body, sight, height }: Seen): { from: number; to: number } | null => {
  const [top, bottom] = [Math.max(body.top, sight.top), Math.min(body.bottom, sight.bottom)]
  return bottom <= top || height <= 0
    ? null
    : { from: Math.floor((top - body.top) / height), to: Math.min(count, Math.ceil((bottom - body.top) / height)) }
}

const draw = (before: DrawnRows, seen: Seen, span: { from: number; to: number }): DrawnRows => {
  const { height, focused } = seen
  const from = Math.max(0, seen.isHeld ? Math.min(span.from, before.from) : span.from)
  const to = Math.min(seen.count, seen.isHeld ? Math.max(span.to, before.to) : span.to)
  const held = focused !== null && (focused < from || focused >= to) ? focused : null
  const isSame = from === before.from && to === before.to && held === before.held && height === before.height
  return isSame ? before : { from, to, held, height }
}

/** The rows to draw at once for what is in sight; the ones before as long as they are enough, or nothing is in sight. */
export const rowsInSight = (before: DrawnRows, seen: Seen): DrawnRows => {
  const span = spanOf(seen)
  if (!span) {
    return before
  }
  const isEnough = before.from <= span.from && before.to >= span.to
  return draw(before, seen, isEnough ? before : { from: span.from - BEYOND, to: span.to + BEYOND })
}

/** The rows to draw when there is time, so that a page further in the same direction they are there. */
export const rowsAhead = (before: DrawnRows, seen: Seen, direction: "up" | "down"): DrawnRows => {
  const span = spanOf(seen)
  if (!span) {
    return before
  }
  const isUp = direction === "up"
  const above = span.from - before.from
  const below = before.to - span.to
  const isEnough =
    Math.min(above, below) >= 0 &&
    Math.max(above, below) <= AHEAD &&
    (isUp ? above >= Math.min(ENOUGH, span.from) : below >= Math.min(ENOUGH, seen.count - span.to))
  return draw(before, seen, isEnough ? before : { from: span.from - (isUp ? AHEAD : BEYOND), to: span.to + (isUp ? BEYOND : AHEAD) })
}
