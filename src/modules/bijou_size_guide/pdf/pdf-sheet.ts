import { PDFDocument, type PDFFont, type PDFPage, PrintScaling, rgb } from "pdf-lib"
import { embedFonts, type Fonts, LINE, type LineStyle, type Paper, POINTS, Sheet, type TextLine } from "./sheet"

const INK = rgb(0.1, 0.09, 0.08)
const SOFT = rgb(0.38, 0.35, 0.32)
const ink = (soft?: boolean) => (soft ? SOFT : INK)

/** A sheet as a PDF that asks not to be scaled. The same drawing always gives the same bytes. */
export class PdfSheet extends Sheet {
  private page: PDFPage
  private readonly fontOf: (bold?: boolean) => PDFFont
  private constructor(private readonly file: PDFDocument, fonts: Fonts, paper: Paper) {
    super(fonts, paper)
    this.fontOf = (bold) => fonts[bold ? "bold" : "regular"]
    this.page = this.newPage()
  }

  static async create(paper: Paper, about: { title: string; locale: string }): Promise<PdfSheet> {
    const file = await PDFDocument.create({ updateMetadata: false })
    file.setTitle(about.title, { showInWindowTitleBar: true })
    file.setLanguage(about.locale)
    file.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None)
    return new PdfSheet(file, await embedFonts(file), paper)
  }

  private newPage(): PDFPage {
    return this.file.addPage([this.width * POINTS, this.height * POINTS])
  }

  addPage(): void {
    this.page = this.newPage()
  }

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

  protected write({ words, x, y, size, bold, soft }: TextLine): void {
    this.page.drawText(words, { x: this.x(x), y: this.y(y), size, font: this.fontOf(bold), color: ink(soft) })
  }

  line(from: [number, number], to: [number, number], { width = LINE, soft, dash }: LineStyle = {}): void {
    this.page.drawLine({
      start: { x: this.x(from[0]), y: this.y(from[1]) },
      end: { x: this.x(to[0]), y: this.y(to[1]) },
      thickness: width * POINTS,
      color: ink(soft),
      ...(dash ? { dashArray: dash.map((mm) => mm * POINTS) } : {}),
    })
  }

  bar(x: number, y: number, width: number, height: number): void {
    this.page.drawRectangle({ x: this.x(x), y: this.y(y + height), width: width * POINTS, height: height * POINTS, color: INK })
  }

  circle(x: number, y: number, diameter: number): void {
    this.page.drawCircle({
      x: this.x(x),
      y: this.y(y),
      size: ((diameter - LINE) / 2) * POINTS,
      borderWidth: LINE * POINTS,
      borderColor: INK,
    })
  }

  path(d: string, x: number, y: number, { width = LINE, soft, dash }: LineStyle = {}): void {
    this.page.drawSvgPath(d, {
      x: this.x(x),
      y: this.y(y),
      scale: POINTS,
      borderWidth: width,
      borderColor: ink(soft),
      ...(dash ? { borderDashArray: dash } : {}),
    })
  }
}
