import { PDFArray, type PDFPage, PDFRawStream } from "pdf-lib"
import { NotUnderstood } from "./content/not-understood"
import { readBox } from "./content/objects"
import { readInk } from "./content/operators"
import { readContents } from "./content/streams"
import { type Box, intersect } from "./geometry"

/** Where the label is on a page. */
export interface FoundLabel {
  /** Box of the ink in points of the page's own space: as if the page had no `/Rotate`. */
  box: Box
  /** The part of the page that is shown. */
  page: Box
  /** Clockwise quarter turns that a viewer shows the page with. */
  turns: number
  /** True when the label could not be told from its page: `box` is the whole page. */
  isWhole: boolean
}

/** The part of a page that is shown: its crop box within its media box. */
const visiblePart = ({ node }: PDFPage): Box => {
  const media = readBox(node.MediaBox()) ?? { left: 0, bottom: 0, right: 612, top: 792 }
  const crop = readBox(node.CropBox()) ?? media
  return intersect(media, crop) ?? media
}

const quarterTurns = (page: PDFPage): number => {
  const turns = Math.round((page.node.Rotate()?.asNumber() ?? 0) / 90) % 4
  return (turns + 4) % 4
}

/** Contents of a page: a stream, a list of streams, or undefined for a page that never had any. */
const contentsOf = ({ node }: PDFPage): PDFRawStream | PDFArray | undefined => {
  const contents = node.Contents()
  if (contents === undefined || contents instanceof PDFArray || contents instanceof PDFRawStream) return contents
  throw new NotUnderstood("contents")
}

/**
 * Finds the label on a page by following the page's instructions (text, lines, fills, images, forms and clips); nothing is
 * rendered. White ink, hidden text and a background of the page's size are no label. Where glyphs end is taken from the font's
 * box, so a box may be a little larger than its ink, never smaller.
 *
 * @param page a page of a document loaded by pdf-lib; it is not changed
 * @returns null for a page without ink
 */
export const findLabel = (page: PDFPage): FoundLabel | null => {
  const visible = visiblePart(page)
  const turns = quarterTurns(page)
  const whole = { box: visible, page: visible, turns, isWhole: true }
  try {
    const { box, isCovered } = readInk(visible, readContents(contentsOf(page)), page.node.Resources())
    if (box !== null) return { box, page: visible, turns, isWhole: false }
    return isCovered ? whole : null
  } catch (error) {
    if (error instanceof NotUnderstood) return whole
    throw error
  }
}
