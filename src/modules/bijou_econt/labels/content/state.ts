import { type Box, IDENTITY, type Matrix, multiply } from "../geometry"
import { type ColourSpace } from "./colours"
import { type FontMetrics } from "./fonts"

/** What fills or strokes are drawn with. */
export interface Paint {
  space: ColourSpace
  shows: boolean
  opacity: number
}

/** PDF's graphics state (ISO 32000-1, 8.4), as far as it moves or hides ink. */
export interface Graphics {
  matrix: Matrix
  /** null: everything is clipped away. */
  clip: Box | null
  fill: Paint
  stroke: Paint
  lineWidth: number
  font: FontMetrics | null
  size: number
  characterSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  renderingMode: number
}

const BLACK: Paint = { space: "light", shows: true, opacity: 1 }

export const initialGraphics = (page: Box): Graphics => ({
  matrix: IDENTITY,
  clip: page,
  fill: BLACK,
  stroke: BLACK,
  lineWidth: 1,
  font: null,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
})

export const isVisible = (paint: Paint): boolean => paint.shows && paint.opacity > 0

/** Whether glyphs of a text rendering mode (ISO 32000-1, table 106) leave ink. */
export const textShows = ({ renderingMode, fill, stroke }: Graphics): boolean => {
  const isFilled = [0, 2, 4, 6].includes(renderingMode)
  const isStroked = [1, 2, 5, 6].includes(renderingMode)
  return (isFilled && isVisible(fill)) || (isStroked && isVisible(stroke))
}

/** Where the next glyph goes: the matrices of a text object. */
export class TextPosition {
  private line: Matrix = IDENTITY
  matrix: Matrix = IDENTITY

  set(matrix: Matrix): void {
    this.line = matrix
    this.matrix = matrix
  }

  nextLine(x: number, y: number): void {
    this.set(multiply([1, 0, 0, 1, x, y], this.line))
  }

  advance(x: number): void {
    this.matrix = multiply([1, 0, 0, 1, x, 0], this.matrix)
  }
}
