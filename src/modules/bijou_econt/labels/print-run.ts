import { deflateSync } from "node:zlib"
import {
  concatTransformationMatrix,
  drawObject,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  PrintScaling,
  pushGraphicsState,
  rgb,
} from "pdf-lib"
import { readContents } from "./content/streams"
import { type FoundLabel } from "./find-label"
import { type LabelFormat, placeLabel, type Sheet, sheetOf } from "./formats"
import { grow, intersect, POINTS_PER_MM } from "./geometry"
import { SharedObjects } from "./shared-objects"

/** Ink this near around a label is kept: glyphs may reach out of their font's box. No margin of a place is smaller. */
const BLEED = 2 * POINTS_PER_MM
const CUT = { thickness: 0.4, color: rgb(0.6, 0.6, 0.6), dashArray: [4, 4] }

/** A PDF that grows label by label. */
export class PrintRun {
  private readonly shared: SharedObjects
  private readonly sheet: Sheet | null
  private page: PDFPage | null = null
  private place: number

  private constructor(
    private readonly file: PDFDocument,
    format: LabelFormat,
    start: number,
    private readonly hasMarks: boolean
  ) {
    this.shared = new SharedObjects(file.context)
    this.sheet = format === "a4" ? null : sheetOf(format)
    this.place = Math.min(Math.max(1, Math.trunc(start) || 1), this.sheet?.places.length ?? 1) - 1
  }

  /** @param start number of the first free place, from 1 */
  static async create(format: LabelFormat, { start, marks }: { start: number; marks: boolean }): Promise<PrintRun> {
    const file = await PDFDocument.create({ updateMetadata: false })
    const preferences = file.catalog.getOrCreateViewerPreferences()
    preferences.setPrintScaling(PrintScaling.None)
    preferences.setPickTrayByPDFSize(true)
    return new PrintRun(file, format, start, marks)
  }

  /** False when pages are merged as they are. */
  get isLaidOut(): boolean {
    return this.sheet !== null
  }

  get pages(): number {
    return this.file.getPageCount()
  }

  /**
   * Adds the labels of one file.
   * @throws {NotUnderstood} when contents cannot be decoded; nothing of the file is added then
   */
  async add(source: PDFDocument, labels: readonly { page: PDFPage; label: FoundLabel }[]): Promise<void> {
    if (this.sheet === null) return this.addPages(source, labels.map(({ page }) => page))
    const { sheet } = this
    const contents = labels.map(({ page }) => readContents(page.node.Contents()))
    const copier = PDFObjectCopier.for(source.context, this.file.context)
    labels.forEach(({ page, label }, index) => this.draw(sheet, this.embed(copier, page, label, contents[index]), label))
  }

  private async addPages(source: PDFDocument, pages: readonly PDFPage[]): Promise<void> {
    const all = source.getPages()
    for (const page of await this.file.copyPages(source, pages.map((wanted) => all.indexOf(wanted)))) {
      const resources = page.node.Resources()
      if (resources) this.shared.share(resources)
      this.file.addPage(page)
    }
  }

  /** A page becomes a form, so lines and glyphs stay lines and glyphs. */
  private embed(copier: PDFObjectCopier, page: PDFPage, { box, page: visible }: FoundLabel, contents: Uint8Array): PDFRef {
    const { context } = this.file
    const { left, bottom, right, top } = intersect(grow(box, BLEED), visible) ?? box
    const resources = page.node.Resources()
    const group = page.node.lookup(PDFName.of("Group"))
    const form = context.stream(deflateSync(contents), {
      Filter: "FlateDecode",
      Type: "XObject",
      Subtype: "Form",
      BBox: [left, bottom, right, top],
      ...(resources && { Resources: copier.copy(resources) }),
      ...(group instanceof PDFDict && { Group: copier.copy(group) }),
    })
    this.shared.share(form)
    return context.register(form)
  }

  private draw(sheet: Sheet, form: PDFRef, { box, turns }: FoundLabel): void {
    const page = this.page ?? this.newPage(sheet)
    const name = PDFName.of(`Label${this.place + 1}`)
    page.node.setXObject(name, form)
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(...placeLabel(box, turns, sheet.places[this.place], sheet.fit)),
      drawObject(name),
      popGraphicsState()
    )
    this.place += 1
    this.page = page
    if (this.place === sheet.places.length) {
      this.place = 0
      this.page = null
    }
  }

  private newPage(sheet: Sheet): PDFPage {
    const page = this.file.addPage(sheet.size)
    for (const { left, bottom, right, top } of this.hasMarks ? sheet.cuts : []) {
      page.drawLine({ start: { x: left, y: bottom }, end: { x: right, y: top }, ...CUT })
    }
    return page
  }

  /**
   * The finished file; empty bytes when no page was added, as a PDF has at least one. Object streams would make it a third smaller
   * and hold the event loop more than twice as long.
   */
  async finish(): Promise<Uint8Array> {
    if (this.pages === 0) return new Uint8Array(0)
    return this.file.save({ addDefaultPage: false, useObjectStreams: false, objectsPerTick: 20 })
  }
}
