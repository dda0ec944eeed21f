import { PDFDict, PDFName, type PDFObject, PDFRawStream, PDFStream } from "pdf-lib"
import { apply, type Box, cornersOf, grow, intersect, type Matrix, multiply, scaleOf, transform, unite } from "../geometry"
import { colourSpace, readGraphicsState, shows } from "./colours"
import { type FontMetrics, readFont } from "./fonts"
import { NotUnderstood } from "./not-understood"
import { readBox, readMatrix } from "./objects"
import { Path } from "./path"
import { type Graphics, initialGraphics, isVisible, type Paint, textShows, TextPosition } from "./state"
import { decodeStream } from "./streams"
import { ContentReader, type Operand, type Operation } from "./tokens"

const UNIT: Box = { left: 0, bottom: 0, right: 1, top: 1 }
const DEEPEST = 16
/** A label has a few thousand instructions; more than this many would hold up the process for too long. */
const MOST_OPERATIONS = 100_000
/** Share of a side by which a background may fall short of the page. */
const SHORT = 0.01

export const number = (operands: readonly Operand[], index: number): number => {
  const value = operands[index]
  return typeof value === "number" ? value : 0
}
export const sixNumbers = (operands: readonly Operand[]): Matrix => [
  number(operands, 0),
  number(operands, 1),
  number(operands, 2),
  number(operands, 3),
  number(operands, 4),
  number(operands, 5),
]

/** Follows the instructions of a page and gathers the box of what they print. */
export class InkReader {
  private graphics: Graphics
  private readonly saved: Graphics[] = []
  path = new Path()
  private clips = false
  text = new TextPosition()
  private resources: PDFDict | undefined
  private depth = 0
  private operations = 0
  private readonly fonts = new Map<PDFObject, FontMetrics>()
  /** Box of the ink; what covers the whole page is not in it. */
  box: Box | null = null
  /** Whether something that shows covers the whole page: a background, or a picture of a label. */
  isCovered = false

  constructor(
    private readonly page: Box,
    private readonly run: (reader: InkReader, operation: Operation) => void
  ) {
    this.graphics = initialGraphics(page)
  }

  /** @throws {NotUnderstood} when the extent of what is printed cannot be told */
  read(content: Uint8Array, resources: PDFDict | undefined): void {
    const outer = this.resources
    this.resources = resources ?? outer
    const reader = new ContentReader(content)
    for (let operation = reader.next(); operation !== null; operation = reader.next()) {
      this.operations += 1
      if (this.operations > MOST_OPERATIONS) throw new NotUnderstood("length")
      this.run(this, operation)
    }
    this.resources = outer
  }

  save(): void {
    this.saved.push({ ...this.graphics })
  }

  restore(): void {
    this.graphics = this.saved.pop() ?? this.graphics
  }

  change(change: Partial<Graphics>): void {
    Object.assign(this.graphics, change)
  }

  concatenate(matrix: Matrix): void {
    this.graphics.matrix = multiply(matrix, this.graphics.matrix)
  }

  setState(name: string): void {
    const { fill, stroke, lineWidth } = readGraphicsState(this.resource("ExtGState", name))
    if (fill !== undefined) this.change({ fill: { ...this.graphics.fill, opacity: fill } })
    if (stroke !== undefined) this.change({ stroke: { ...this.graphics.stroke, opacity: stroke } })
    if (lineWidth !== undefined) this.change({ lineWidth })
  }

  setSpace(which: "fill" | "stroke", name: string): void {
    const space = colourSpace(name, this.resource("ColorSpace", name))
    this.graphics[which] = { ...this.graphics[which], space, shows: true }
  }

  setColour(which: "fill" | "stroke", operands: readonly Operand[], space: Paint["space"] = this.graphics[which].space): void {
    this.graphics[which] = { ...this.graphics[which], space, shows: shows(space, operands) }
  }

  point(operands: readonly Operand[], index: number) {
    return apply(this.graphics.matrix, number(operands, index), number(operands, index + 1))
  }

  rectangle(operands: readonly Operand[]): void {
    const [x, y, width, height] = sixNumbers(operands)
    this.path.rectangle(cornersOf(this.graphics.matrix, { left: x, bottom: y, right: x + width, top: y + height }))
  }

  clipLater(): void {
    this.clips = true
  }

  paintPath(paints: { fill?: boolean; stroke?: boolean }): void {
    const { box } = this.path
    const { fill, stroke, lineWidth, matrix } = this.graphics
    if (box !== null) {
      if (paints.fill && isVisible(fill)) this.add(box, this.path.isRectangle())
      if (paints.stroke && isVisible(stroke)) this.add(grow(box, (lineWidth * scaleOf(matrix)) / 2))
    }
    if (this.clips) {
      const { clip } = this.graphics
      this.graphics.clip = clip && box && intersect(clip, box)
      this.clips = false
    }
    this.path = new Path()
  }

  /** `isFilled`: the box is painted all over, so it may be a background. */
  private add(box: Box, isFilled = false): void {
    const seen = this.graphics.clip && intersect(this.graphics.clip, box)
    if (!seen || Object.values(seen).some((value) => !Number.isFinite(value))) return
    const [sides, up] = [SHORT * (this.page.right - this.page.left), SHORT * (this.page.top - this.page.bottom)]
    const covers =
      isFilled &&
      seen.left <= this.page.left + sides &&
      seen.right >= this.page.right - sides &&
      seen.bottom <= this.page.bottom + up &&
      seen.top >= this.page.top - up
    if (covers) this.isCovered = true
    else this.box = unite(this.box, seen)
  }

  private isUpright(): boolean {
    const [a, b, c, d] = this.graphics.matrix
    return (b === 0 && c === 0) || (a === 0 && d === 0)
  }

  image(isMask: boolean): void {
    const { fill, matrix } = this.graphics
    if (isMask ? isVisible(fill) : fill.opacity > 0) this.add(transform(matrix, UNIT), this.isUpright())
  }

  shade(): void {
    if (this.graphics.clip && this.graphics.fill.opacity > 0) this.add(this.graphics.clip, true)
  }

  object(name: string): void {
    const found = this.resource("XObject", name)
    if (!(found instanceof PDFStream)) return
    if (found.dict.lookup(PDFName.of("Subtype")) === PDFName.of("Image")) {
      this.image(found.dict.lookup(PDFName.of("ImageMask"))?.toString() === "true")
    } else if (found instanceof PDFRawStream) {
      this.form(found)
    }
  }

  private form(stream: PDFRawStream): void {
    if (this.depth >= DEEPEST) throw new NotUnderstood("depth")
    const resources = stream.dict.lookup(PDFName.of("Resources"))
    const box = readBox(stream.dict.lookup(PDFName.of("BBox")))
    const [text, path] = [this.text, this.path]
    const { length } = this.saved
    this.save()
    this.depth += 1
    this.concatenate(readMatrix(stream.dict.lookup(PDFName.of("Matrix"))))
    const { clip, matrix } = this.graphics
    this.graphics.clip = clip && box && intersect(clip, transform(matrix, box))
    this.path = new Path()
    this.text = new TextPosition()
    this.read(decodeStream(stream), resources instanceof PDFDict ? resources : undefined)
    this.depth -= 1
    this.saved.length = length + 1
    this.restore()
    this.text = text
    this.path = path
  }

  setFont(name: string, size: number): void {
    const found = this.resource("Font", name)
    const known = found && this.fonts.get(found)
    const font = known ?? readFont(found)
    if (found) this.fonts.set(found, font)
    this.change({ font, size })
  }

  nextLine(): void {
    this.text.nextLine(0, -this.graphics.leading)
  }

  shift(thousandths: number): void {
    this.text.advance((-thousandths / 1000) * this.graphics.size * this.graphics.stretch)
  }

  write(bytes: Operand | undefined): void {
    const { font, size, stretch, characterSpacing, wordSpacing, rise, matrix } = this.graphics
    if (!(bytes instanceof Uint8Array) || bytes.length === 0) return
    if (!font) throw new NotUnderstood("text without a font")
    const { width, glyphs, spaces } = font.measure(bytes)
    const length = (width * size + glyphs * characterSpacing + spaces * wordSpacing) * stretch
    if (textShows(this.graphics) && !font.isBlank(bytes)) {
      const box = { left: 0, right: length, bottom: font.descent * size + rise, top: font.ascent * size + rise }
      this.add(transform(multiply(this.text.matrix, matrix), box))
    }
    this.text.advance(length)
  }

  private resource(kind: string, name: string): PDFObject | undefined {
    const all = this.resources?.lookup(PDFName.of(kind))
    return all instanceof PDFDict ? all.lookup(PDFName.of(name)) : undefined
  }
}
