import fontkit from "@pdf-lib/fontkit"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { PDFDocument, PDFFont } from "pdf-lib"

export type Paper = "a4" | "letter"

/** Points of a millimetre. */
export const POINTS = 72 / 25.4
const PAPERS: Record<Paper, { width: number; height: number }> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
}
/** Nothing is drawn nearer to the edge: printers leave up to 12 mm free. */
export const MARGIN = 14
/** Width of lines that are measured against; the measure is to their outer edge. */
export const LINE = 0.18

const resolve = createRequire(__filename)
const fonts = new Map<string, Promise<Uint8Array>>()
/**
 * Golos Text (SIL Open Font License). Its glyphs have even lengths: pdf-lib's subsets lose glyphs of fonts with odd ones,
 * which no error tells.
 */
const fontFile = (name: "400Regular" | "700Bold"): Promise<Uint8Array> => {
  const known = fonts.get(name) ?? readFile(resolve.resolve(`@expo-google-fonts/golos-text/${name}/GolosText_${name}.ttf`))
  fonts.set(name, known)
  return known
}

/** The font has no `ѝ`; print without one writes `й`. */
const printable = (words: string) => words.normalize("NFC").replace(/\u045d/g, "й").replace(/\u040d/g, "Й")

export type Fonts = { regular: PDFFont; bold: PDFFont }
/** The fonts of the drawing in a file of their own, or in the one they are printed with. */
export const embedFonts = async (file: PDFDocument): Promise<Fonts> => {
  file.registerFontkit(fontkit)
  const [regular, bold] = await Promise.all([fontFile("400Regular"), fontFile("700Bold")])
  return { regular: await file.embedFont(regular, { subset: true }), bold: await file.embedFont(bold, { subset: true }) }
}

/** How something is drawn; soft is the paler ink of what is only read. Widths and dashes in millimetres. */
export type LineStyle = { width?: number; soft?: boolean; dash?: number[] }
export type TextStyle = { /** In points. */ size: number; bold?: boolean; soft?: boolean }
/** A line of text: `x` is its left end, `y` its baseline. */
export type TextLine = TextStyle & { words: string; x: number; y: number; width: number }
type Align = "left" | "center" | "right"

/** A drawing in millimetres from the upper left corner of a page, whatever it is drawn with. */
export abstract class Sheet {
  readonly width: number
  readonly height: number
  protected constructor(
    private readonly fonts: Fonts,
    paper: Paper
  ) {
    this.width = PAPERS[paper].width
    this.height = PAPERS[paper].height
  }

  abstract addPage(): void
  /** Draws on every page what depends on how many there are. */
  abstract onEveryPage(draw: (page: number, pages: number) => void): void
  abstract line(from: [number, number], to: [number, number], style?: LineStyle): void
  /** A filled rectangle of exactly this size. */
  abstract bar(x: number, y: number, width: number, height: number): void
  /** A circle whose line lies inside: its outer edge is the diameter. */
  abstract circle(x: number, y: number, diameter: number): void
  /** A path in millimetres from (x, y), as SVG writes it. */
  abstract path(d: string, x: number, y: number, style?: LineStyle): void
  protected abstract write(line: TextLine): void

  private widthOf(words: string, { size, bold }: TextStyle): number {
    return this.fonts[bold ? "bold" : "regular"].widthOfTextAtSize(printable(words), size) / POINTS
  }

  /** @param y of the baseline */
  text(raw: string, x: number, y: number, { align = "left", ...style }: TextStyle & { align?: Align }): void {
    const words = printable(raw)
    const width = this.widthOf(words, style)
    const left = align === "center" ? x - width / 2 : align === "right" ? x - width : x
    this.write({ ...style, words, x: left, y, width })
  }

  /** Text broken into lines of a width. @returns the baseline below the last line */
  paragraph(words: string, x: number, y: number, { width, ...style }: TextStyle & { width: number }): number {
    const leading = (style.size / POINTS) * 1.36
    const lines = words.split(/\s+/).reduce<string[]>((done, word) => {
      const longer = `${done.at(-1) ?? ""} ${word}`.trim()
      const fits = done.length > 0 && this.widthOf(longer, style) <= width
      return fits ? [...done.slice(0, -1), longer] : [...done, word]
    }, [])
    lines.forEach((line, index) => this.text(line, x, y + index * leading, style))
    return y + lines.length * leading
  }

  /** Text that is made smaller until it fits, centred. */
  fitted(words: string, x: number, y: number, { width, ...style }: TextStyle & { width: number }): void {
    const wide = this.widthOf(words, style)
    this.text(words, x, y, { ...style, size: wide > width ? style.size * (width / wide) : style.size, align: "center" })
  }
}
