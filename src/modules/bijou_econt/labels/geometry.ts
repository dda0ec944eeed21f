/** A rectangle in points, y upwards. */
export interface Box {
  left: number
  bottom: number
  right: number
  top: number
}

export interface Point {
  x: number
  y: number
}

/** `[a b c d e f]` of PDF: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

export const POINTS_PER_MM = 72 / 25.4

/** `first` is applied before `second`. */
export const multiply = (first: Matrix, second: Matrix): Matrix => [
  first[0] * second[0] + first[1] * second[2],
  first[0] * second[1] + first[1] * second[3],
  first[2] * second[0] + first[3] * second[2],
  first[2] * second[1] + first[3] * second[3],
  first[4] * second[0] + first[5] * second[2] + second[4],
  first[4] * second[1] + first[5] * second[3] + second[5],
]

export const apply = (matrix: Matrix, x: number, y: number): Point => ({
  x: matrix[0] * x + matrix[2] * y + matrix[4],
  y: matrix[1] * x + matrix[3] * y + matrix[5],
})

export const widthOf = (box: Box): number => box.right - box.left
export const heightOf = (box: Box): number => box.top - box.bottom

export const around = (points: readonly Point[]): Box => {
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.bottom = Math.min(box.bottom, y)
    box.top = Math.max(box.top, y)
  }
  return box
}

export const cornersOf = (matrix: Matrix, box: Box): Point[] => [
  apply(matrix, box.left, box.bottom),
  apply(matrix, box.right, box.bottom),
  apply(matrix, box.right, box.top),
  apply(matrix, box.left, box.top),
]

/** The upright rectangle around a transformed one. */
export const transform = (matrix: Matrix, box: Box): Box => around(cornersOf(matrix, box))

export const unite = (first: Box | null, second: Box): Box =>
  first === null
    ? second
    : {
        left: Math.min(first.left, second.left),
        bottom: Math.min(first.bottom, second.bottom),
        right: Math.max(first.right, second.right),
        top: Math.max(first.top, second.top),
      }

/** What two rectangles share, a line or a point too; null when they are apart. */
export const intersect = (first: Box, second: Box): Box | null => {
  const left = Math.max(first.left, second.left)
  const bottom = Math.max(first.bottom, second.bottom)
  const right = Math.min(first.right, second.right)
  const top = Math.min(first.top, second.top)
  return left <= right && bottom <= top ? { left, bottom, right, top } : null
}

export const grow = (box: Box, by: number): Box => ({
  left: box.left - by,
  bottom: box.bottom - by,
  right: box.right + by,
  top: box.top + by,
})

/** How much a matrix enlarges lengths, in its longer direction. */
export const scaleOf = (matrix: Matrix): number =>
  Math.max(Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3]))

/** Where a cubic curve turns along one axis: the roots of its derivative between its ends. */
const turningPoints = (p0: number, p1: number, p2: number, p3: number): number[] => {
  const a = p3 - 3 * p2 + 3 * p1 - p0
  const b = 2 * (p2 - 2 * p1 + p0)
  const c = p1 - p0
  const discriminant = b * b - 4 * a * c
  const roots =
    Math.abs(a) < 1e-9 ? [-c / b] : [(-b + Math.sqrt(discriminant)) / (2 * a), (-b - Math.sqrt(discriminant)) / (2 * a)]
  return roots.filter((root) => root > 0 && root < 1)
}

const at = (p0: number, p1: number, p2: number, p3: number, t: number): number => {
  const s = 1 - t
  return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3
}

/** The points of a cubic curve that its bounding box is made of: both ends and where it turns. */
export const extremesOf = (from: Point, first: Point, second: Point, to: Point): Point[] => {
  const times = [
    ...turningPoints(from.x, first.x, second.x, to.x),
    ...turningPoints(from.y, first.y, second.y, to.y),
  ]
  return [
    from,
    to,
    ...times.map((t) => ({ x: at(from.x, first.x, second.x, to.x, t), y: at(from.y, first.y, second.y, to.y, t) })),
  ]
}
