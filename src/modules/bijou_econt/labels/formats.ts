import { type Box, heightOf, type Matrix, POINTS_PER_MM, widthOf } from "./geometry"

export const LABEL_FORMATS = ["a4", "a4_2", "a4_4", "a4_6", "a6", "thermal_100x150"] as const

/**
 * `a4`: pages as they came. `a4_2`, `a4_4`, `a4_6`: so many labels on an upright A4, whose places are those of sheets of
 * self-adhesive labels (210 x 148.5, 105 x 148.5 and 105 x 99 mm). `a6` and `thermal_100x150`: one label on a page.
 */
export type LabelFormat = (typeof LABEL_FORMATS)[number]

/** Formats whose pages are made anew. */
export type LaidOutFormat = Exclude<LabelFormat, "a4">

/** Millimetres: the page, its places, what printers leave free at the edge and what cutting needs between places. */
interface Grid {
  width: number
  height: number
  columns: number
  rows: number
  edge: number
  inner: number
}

const A4 = { width: 210, height: 297, edge: 5, inner: 2 }
const GRIDS: Record<LaidOutFormat, Grid> = {
  a4_2: { ...A4, columns: 1, rows: 2 },
  a4_4: { ...A4, columns: 2, rows: 2 },
  a4_6: { ...A4, columns: 2, rows: 3 },
  a6: { width: 105, height: 148, columns: 1, rows: 1, edge: 4, inner: 0 },
  thermal_100x150: { width: 100, height: 150, columns: 1, rows: 1, edge: 2, inner: 0 },
}

export interface Size {
  width: number
  height: number
}

/** A sheet in points. */
export interface Sheet {
  size: [width: number, height: number]
  /** Where ink may be, row by row from the upper left. */
  places: Box[]
  /** The most that fits each place, so that all labels of a sheet have one scale. */
  fit: Size
  /** Lines between the places, along which the sheet is cut. */
  cuts: Box[]
}

const between = (count: number, length: number): number[] =>
  Array.from({ length: count - 1 }, (_, index) => ((index + 1) * length) / count)

export const sheetOf = (format: LaidOutFormat): Sheet => {
  const { columns, rows, ...grid } = GRIDS[format]
  const [width, height, edge, inner] = [grid.width, grid.height, grid.edge, grid.inner].map((mm) => mm * POINTS_PER_MM)
  const [across, up] = [width / columns, height / rows]
  const margin = (isAtEdge: boolean) => (isAtEdge ? edge : inner)
  const places = Array.from({ length: columns * rows }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    return {
      left: column * across + margin(column === 0),
      right: (column + 1) * across - margin(column === columns - 1),
      top: height - row * up - margin(row === 0),
      bottom: height - (row + 1) * up + margin(row === rows - 1),
    }
  })
  const cuts = [
    ...between(columns, width).map((x) => ({ left: x, right: x, bottom: edge, top: height - edge })),
    ...between(rows, height).map((y) => ({ left: edge, right: width - edge, bottom: y, top: y })),
  ]
  const fit = { width: Math.min(...places.map(widthOf)), height: Math.min(...places.map(heightOf)) }
  return { size: [width, height], places, fit, cuts }
}

const TURNS: ((box: Box, scale: number) => [a: number, b: number, c: number, d: number, x: number, y: number])[] = [
  ({ left, bottom }, s) => [s, 0, 0, s, -s * left, -s * bottom],
  ({ right, bottom }, s) => [0, -s, s, 0, -s * bottom, s * right],
  ({ right, top }, s) => [-s, 0, 0, -s, s * right, s * top],
  ({ left, top }, s) => [0, s, -s, 0, s * top, -s * left],
]

/** A label stays upright unless a quarter turn makes it this much larger. */
const WORTH_TURNING = 1.1

/**
 * Puts a label into the middle of a place, turned by a quarter where it would get notably smaller upright. It is never enlarged.
 * @param label box of the label in its page's space
 * @param turns clockwise quarter turns its page is shown with
 * @param fit what it may take up, at most the place
 */
export const placeLabel = (label: Box, turns: number, place: Box, fit: Size): Matrix => {
  const [upright, turned] = [turns, turns + 1].map((turn) => {
    const isTurned = turn % 2 === 1
    const width = isTurned ? heightOf(label) : widthOf(label)
    const height = isTurned ? widthOf(label) : heightOf(label)
    const scale = Math.min(1, fit.width / width, fit.height / height)
    return { turn: turn % 4, scale, width: width * scale, height: height * scale }
  })
  const best = turned.scale > upright.scale * WORTH_TURNING ? turned : upright
  const [a, b, c, d, x, y] = TURNS[best.turn](label, best.scale)
  return [
    a,
    b,
    c,
    d,
    x + place.left + (widthOf(place) - best.width) / 2,
    y + place.bottom + (heightOf(place) - best.height) / 2,
  ]
}
