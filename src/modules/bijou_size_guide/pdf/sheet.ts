import fontkit from "@pdf-lib/fontkit"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { PDFDocument, type PDFFont, type PDFPage, PrintScaling, rgb, type RGB } from "pdf-lib"

export type Paper = "a4" | "letter"

const POINTS = 72 / 25.4
const PAPERS: Record<Paper, { width: number; height: number }> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
}
/** Nothing is drawn nearer to the edge: printers leave up to 12 mm free. */
export const MARGIN = 14
export const INK = rgb(0.1, 0.09, 0.08)
export const SOFT = rgb(0.38, 0.35, 0.32)
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

/** A document drawn in millimetres from the upper left corner. The same drawing always gives the same bytes. */
export class Sheet {
  readonly width: number
  readonly height: number
  private constructor(
    private readonly file: PDFDocument,
    readonly regular: PDFFont,
    readonly bold: PDFFont,
    private readonly paper: Paper,
    private page: PDFPage
  ) {
    this.width = PAPERS[paper].width
    this.height = PAPERS[paper].height
  }

  static async create(paper: Paper, about: { title: string; locale: string }): Promise<Sheet> {
    const file = await PDFDocument.create({ updateMetadata: false })
    file.registerFontkit(fontkit)
    file.setTitle(about.title, { showInWindowTitleBar: true })
    file.setLanguage(about.locale)
    file.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None)
    const [regular, bold] = await Promise.all([fontFile("400Regular"), fontFile("700Bold")])
    const { width, height } = PAPERS[paper]
    return new Sheet(
      file,
      await file.embedFont(regular, { subset: true }),
      await file.embedFont(bold, { subset: true }),
      paper,
      file.addPage([width * POINTS, height * POINTS])
    )
  }

  addPage(): void {
    const { width, height } = PAPERS[this.paper]
    this.page = this.file.addPage([width * POINTS, height * POINTS])
  }

  /** Draws on every page what depends on how many there are. */
  onEveryPage(draw: (page: number, pages: number) => void): void {
    const last = this.page
    const pages = this.file.getPages()
    pages.forEach((page, index) => {
      this.page = page
      draw(index + 1, pages.length)
    })
    this.page = last
  }

  save(): Promise<Uint8Array> {
    return this.file.save()
  }

  private x = (mm: number) => mm * POINTS
  private y = (mm: number) => (this.height - mm) * POINTS

  /** @param y of the baseline */
  text(raw: string, x: number, y: number, style: { size: number; font?: PDFFont; color?: RGB; align?: "left" | "center" | "right" }) {
    const { size, font = this.regular, color = INK, align = "left" } = style
    const words = printable(raw)
    const width = font.widthOfTextAtSize(words, size) / POINTS
    const left = align === "center" ? x - width / 2 : align === "right" ? x - width : x
    this.page.drawText(words, { x: this.x(left), y: this.y(y), size, font, color })
  }

  /** Text broken into lines of a width. @returns the baseline below the last line */
  paragraph(words: string, x: number, y: number, style: { size: number; width: number; font?: PDFFont; color?: RGB }): number {
    const { size, width, font = this.regular } = style
    const leading = (size / POINTS) * 1.36
    const lines = words.split(/\s+/).reduce<string[]>((done, word) => {
      const longer = `${done.at(-1) ?? ""} ${word}`.trim()
      const fits = done.length > 0 && font.widthOfTextAtSize(longer, size) / POINTS <= width
      return fits ? [...done.slice(0, -1), longer] : [...done, word]
    }, [])
    lines.forEach((line, index) => this.text(line, x, y + index * leading, style))
    return y + lines.length * leading
  }

  /** Text that is made smaller until it fits, centred. */
  fitted(words: string, x: number, y: number, style: { size: number; width: number; font?: PDFFont; color?: RGB }) {
    const { size, width, font = this.regular } = style
    const wide = font.widthOfTextAtSize(words, size) / POINTS
    this.text(words, x, y, { ...style, size: wide > width ? size * (width / wide) : size, align: "center" })
  }

  line(from: [number, number], to: [number, number], style: { width?: number; color?: RGB; dash?: number[] } = {}) {
    this.page.drawLine({
      start: { x: this.x(from[0]), y: this.y(from[1]) },
      end: { x: this.x(to[0]), y: this.y(to[1]) },
      thickness: (style.width ?? LINE) * POINTS,
      color: style.color ?? INK,
      ...(style.dash ? { dashArray: style.dash.map((mm) => mm * POINTS) } : {}),
    })
  }

  /** A filled rectangle of exactly this size. */
  bar(x: number, y: number, width: number, height: number) {
    this.page.drawRectangle({ x: this.x(x), y: this.y(y + height), width: width * POINTS, height: height * POINTS, color: INK })
  }

  /** A circle whose line lies inside: its outer edge is the diameter. */
  circle(x: number, y: number, diameter: number) {
    this.page.drawCircle({
      x: this.x(x),
      y: this.y(y),
      size: ((diameter - LINE) / 2) * POINTS,
      borderWidth: LINE * POINTS,
      borderColor: INK,
    })
  }

  /** A path in millimetres from (x, y), as SVG writes it. */
  path(d: string, x: number, y: number, style: { dash?: number[]; color?: RGB; width?: number } = {}) {
    this.page.drawSvgPath(d, {
      x: this.x(x),
      y: this.y(y),
      scale: POINTS,
      borderWidth: style.width ?? LINE,
      borderColor: style.color ?? INK,
      ...(style.dash ? { borderDashArray: style.dash } : {}),
    })
  }
}
