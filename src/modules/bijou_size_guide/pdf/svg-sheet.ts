import { PDFDocument } from "pdf-lib"
import { attributes, escapeHtml } from "../../../sizing/render/html"
import { embedFonts, type Fonts, LINE, type LineStyle, type Paper, POINTS, Sheet, type TextLine } from "./sheet"

const INK = "#1a1714"
const SOFT = "#615952"
const ink = (soft?: boolean) => (soft ? SOFT : INK)
/** XML has no place for control characters, however they are written. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const written = (words: string) => escapeHtml(words.replace(UNWRITABLE, ""))
/** Thousandths of a millimetre: far below what can be seen. */
const mm = (value: number) => String(Number(value.toFixed(3)))

/**
 * A sheet as an SVG whose units are millimetres, pages below each other. Every line of text is as long as it was
 * measured, whatever font it is shown in.
 */
export class SvgSheet extends Sheet {
  private readonly pages: string[][] = [[]]
  private at = 0
  private constructor(fonts: Fonts, paper: Paper, private readonly about: { title: string; locale: string }) {
    super(fonts, paper)
  }

  static async create(paper: Paper, about: { title: string; locale: string }): Promise<SvgSheet> {
    return new SvgSheet(await embedFonts(await PDFDocument.create()), paper, about)
  }

  addPage(): void {
    this.at = this.pages.push([]) - 1
  }

  onEveryPage(draw: (page: number, pages: number) => void): void {
    const last = this.at
    this.pages.forEach((_, index) => {
      this.at = index
      draw(index + 1, this.pages.length)
    })
    this.at = last
  }

  save(): string {
    const height = this.height * this.pages.length
    const size = { width: `${mm(this.width)}mm`, height: `${mm(height)}mm`, viewBox: `0 0 ${mm(this.width)} ${mm(height)}` }
    const title = written(this.about.title)
    const drawn = this.pages.map((parts, index) => `<g transform="translate(0 ${mm(index * this.height)})">${parts.join("")}</g>`)
    return [
      `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ ...size, lang: this.about.locale, role: "img" })} aria-label="${title}" font-family="Golos Text, Arial, sans-serif">`,
      `<title>${title}</title><rect width="100%" height="100%" fill="#fff"/>`,
      ...drawn,
      "</svg>",
    ].join("\n")
  }

  private add(name: string, about: Record<string, string | undefined>, content = ""): void {
    this.pages[this.at].push(`<${name}${attributes(about)}>${content}</${name}>`)
  }

  private stroke({ width = LINE, soft, dash }: LineStyle) {
    return { fill: "none", stroke: ink(soft), "stroke-width": mm(width), "stroke-dasharray": dash?.map(mm).join(" ") }
  }

  protected write({ words, x, y, width, size, bold, soft }: TextLine): void {
    const place = { x: mm(x), y: mm(y), textLength: mm(width), lengthAdjust: "spacingAndGlyphs" }
    const look = { "font-size": mm(size / POINTS), "font-weight": bold ? "700" : undefined, fill: ink(soft) }
    this.add("text", { ...place, ...look }, written(words))
  }

  line([x1, y1]: [number, number], [x2, y2]: [number, number], style: LineStyle = {}): void {
    this.add("line", { x1: mm(x1), y1: mm(y1), x2: mm(x2), y2: mm(y2), ...this.stroke(style) })
  }

  bar(x: number, y: number, width: number, height: number): void {
    this.add("rect", { x: mm(x), y: mm(y), width: mm(width), height: mm(height), fill: INK })
  }

  circle(x: number, y: number, diameter: number): void {
    this.add("circle", { cx: mm(x), cy: mm(y), r: mm((diameter - LINE) / 2), ...this.stroke({}) })
  }

  path(d: string, x: number, y: number, style: LineStyle = {}): void {
    this.add("path", { d, transform: `translate(${mm(x)} ${mm(y)})`, ...this.stroke(style) })
  }
}
