import { PDFArray, PDFDict, PDFName, PDFNumber, StandardFontEmbedder, StandardFonts, type PDFObject } from "pdf-lib"
import { NotUnderstood } from "./not-understood"

/** Metrics of a font in ems: of the size it is set in. */
export interface FontMetrics {
  /** How far `text` moves on: sum of its glyphs' widths, number of glyphs, and of single-byte spaces among them. */
  measure(text: Uint8Array): { width: number; glyphs: number; spaces: number }
  /** True when nothing of `text` leaves ink. */
  isBlank(text: Uint8Array): boolean
  ascent: number
  descent: number
}

const SPACE = 32
const THOUSAND = 1000
/** Beyond this a font's box is a mistake of the program that wrote it. */
const TALLEST = 3
const USUAL = { ascent: 0.95, descent: -0.25 }

const dictionary = (value: PDFObject | undefined) => (value instanceof PDFDict ? value : undefined)
const numberAt = (dict: PDFDict | undefined, key: string): number | undefined => {
  const value = dict?.lookup(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : undefined
}
const nameAt = (dict: PDFDict, key: string): string => {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : ""
}
const numbersAt = (dict: PDFDict | undefined, key: string): number[] => {
  const value = dict?.lookup(PDFName.of(key))
  if (!(value instanceof PDFArray)) return []
  return Array.from({ length: value.size() }, (_, index) => {
    const item = value.lookup(index)
    return item instanceof PDFNumber ? item.asNumber() : 0
  })
}

/** The font's own box, so that no glyph is cut: barcode fonts are taller than their ascent says. */
const heights = (box: number[], unit: number, descriptor?: PDFDict): { ascent: number; descent: number } => {
  const ascent = Math.max(box[3] ?? 0, numberAt(descriptor, "Ascent") ?? 0) * unit
  const descent = Math.min(box[1] ?? 0, -Math.abs(numberAt(descriptor, "Descent") ?? 0)) * unit
  return {
    ascent: ascent > 0 && ascent <= TALLEST ? ascent : USUAL.ascent,
    descent: descent < 0 && descent >= -TALLEST ? descent : USUAL.descent,
  }
}

const perByte = (widthOf: (code: number) => number, size: { ascent: number; descent: number }): FontMetrics => ({
  ...size,
  isBlank: (text) => text.every((code) => code === SPACE),
  measure: (text) => {
    let [width, spaces] = [0, 0]
    for (const code of text) {
      width += widthOf(code)
      if (code === SPACE) spaces += 1
    }
    return { width, glyphs: text.length, spaces }
  },
})

/** Widths of the fonts every viewer has; of any other font without widths those of Helvetica. */
const standardFont = (name: string): FontMetrics => {
  const known = Object.values(StandardFonts).find((font) => font.toString() === name) ?? StandardFonts.Helvetica
  const isText = known !== StandardFonts.Symbol && known !== StandardFonts.ZapfDingbats
  const embedder = StandardFontEmbedder.for(known as unknown as Parameters<typeof StandardFontEmbedder.for>[0])
  const widths = Array.from({ length: 256 }, (_, code) =>
    isText && code >= SPACE && code < 127 ? embedder.widthOfTextAtSize(String.fromCharCode(code), 1) : 1
  )
  return perByte((code) => widths[code], USUAL)
}

const simpleFont = (font: PDFDict): FontMetrics => {
  const widths = numbersAt(font, "Widths")
  if (widths.length === 0) return standardFont(nameAt(font, "BaseFont"))
  const descriptor = dictionary(font.lookup(PDFName.of("FontDescriptor")))
  const isDrawn = nameAt(font, "Subtype") === "Type3"
  const matrix = numbersAt(font, "FontMatrix")
  const unit = isDrawn ? (matrix[0] ?? 1 / THOUSAND) : 1 / THOUSAND
  const tall = isDrawn ? Math.abs(matrix[3] ?? unit) : unit
  const box = numbersAt(isDrawn ? font : descriptor, "FontBBox")
  const first = numberAt(font, "FirstChar") ?? 0
  const missing = numberAt(descriptor, "MissingWidth") ?? 0
  return perByte((code) => (widths[code - first] ?? missing) * unit, heights(box, tall, descriptor))
}

/** `[first [w w w] first last w …]` of a composite font. */
const readWidths = (font: PDFDict): Map<number, number> => {
  const found = new Map<number, number>()
  const list = font.lookup(PDFName.of("W"))
  if (!(list instanceof PDFArray)) return found
  const numberOf = (index: number) => {
    const value = index < list.size() ? list.lookup(index) : undefined
    return value instanceof PDFNumber ? value.asNumber() : 0
  }
  for (let index = 0; index < list.size(); ) {
    const first = numberOf(index)
    const second = index + 1 < list.size() ? list.lookup(index + 1) : undefined
    if (second instanceof PDFArray) {
      second.asArray().forEach((_, offset) => {
        const width = second.lookup(offset)
        found.set(first + offset, width instanceof PDFNumber ? width.asNumber() : 0)
      })
      index += 2
    } else {
      const last = Math.min(numberOf(index + 1), 0xffff)
      for (let cid = first; cid <= last; cid += 1) found.set(cid, numberOf(index + 2))
      index += 3
    }
  }
  return found
}

const compositeFont = (font: PDFDict): FontMetrics => {
  const descendants = font.lookup(PDFName.of("DescendantFonts"))
  const descendant = dictionary(descendants instanceof PDFArray ? descendants.lookup(0) : undefined)
  const encoding = nameAt(font, "Encoding")
  if (!descendant || encoding.endsWith("V")) throw new NotUnderstood("font")
  const descriptor = dictionary(descendant.lookup(PDFName.of("FontDescriptor")))
  const usual = numberAt(descendant, "DW") ?? THOUSAND
  const size = heights(numbersAt(descriptor, "FontBBox"), 1 / THOUSAND, descriptor)
  const isBlank = (text: Uint8Array) => text.length === 0
  // How many bytes a glyph takes is not known here, so the text is taken to be as long as it can be.
  if (encoding !== "Identity-H") {
    const widest = Math.max(usual, THOUSAND) / THOUSAND
    return { ...size, isBlank, measure: (text) => ({ width: text.length * widest, glyphs: text.length, spaces: 0 }) }
  }
  const widths = readWidths(descendant)
  return {
    ...size,
    isBlank,
    measure: (text) => {
      let width = 0
      for (let index = 0; index + 1 < text.length; index += 2) {
        width += (widths.get(text[index] * 256 + text[index + 1]) ?? usual) / THOUSAND
      }
      return { width, glyphs: Math.floor(text.length / 2), spaces: 0 }
    },
  }
}

/**
 * Metrics of a font resource.
 * @throws {NotUnderstood} for vertical writing and for a font without its parts
 */
export const readFont = (found: PDFObject | undefined): FontMetrics => {
  const font = dictionary(found)
  if (!font) return standardFont("Helvetica")
  return nameAt(font, "Subtype") === "Type0" ? compositeFont(font) : simpleFont(font)
}
