import { around, type Box, extremesOf, heightOf, type Point, widthOf } from "../geometry"

const RECTANGLE = 5

/** The path under construction, in page space. A point that is only moved to draws nothing. */
export class Path {
  private current: Point = { x: 0, y: 0 }
  private start: Point = { x: 0, y: 0 }
  private subpaths = 0
  private isMoved = false
  private isCurved = false
  /** Corners of the first subpath, as far as they matter for telling a rectangle. */
  private corners: Point[] = []
  box: Box | null = null

  move(to: Point): void {
    this.current = to
    this.start = to
    this.isMoved = true
  }

  line(to: Point): void {
    this.begin()
    this.extend([this.current, to])
    this.corner(to)
    this.current = to
  }

  curve(first: Point, second: Point, to: Point): void {
    this.begin()
    this.isCurved = true
    this.extend(extremesOf(this.current, first, second, to))
    this.current = to
  }

  close(): void {
    this.current = this.start
    this.isMoved = true
  }

  rectangle(corners: readonly Point[]): void {
    this.move(corners[0])
    for (const point of [...corners.slice(1), corners[0]]) this.line(point)
    this.close()
  }

  here(): Point {
    return this.current
  }

  /** Whether the path is one upright rectangle, so that it fills its box. */
  isRectangle(): boolean {
    if (this.box === null || this.subpaths !== 1 || this.isCurved || this.corners.length > RECTANGLE) return false
    const area = this.corners.reduce((sum, { x, y }, index) => {
      const next = this.corners[(index + 1) % this.corners.length]
      return sum + x * next.y - next.x * y
    }, 0)
    return Math.abs(area) / 2 > 0.99 * widthOf(this.box) * heightOf(this.box)
  }

  private begin(): void {
    if (!this.isMoved && this.subpaths > 0) return
    this.isMoved = false
    this.subpaths += 1
    this.corner(this.current)
  }

  private corner(point: Point): void {
    if (this.corners.length <= RECTANGLE) this.corners.push(point)
  }

  private extend(points: Point[]): void {
    const more = around(points)
    if (this.box === null) {
      this.box = more
      return
    }
    this.box.left = Math.min(this.box.left, more.left)
    this.box.right = Math.max(this.box.right, more.right)
    this.box.bottom = Math.min(this.box.bottom, more.bottom)
    this.box.top = Math.max(this.box.top, more.top)
  }
}
