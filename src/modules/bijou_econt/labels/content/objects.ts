import { PDFArray, PDFNumber, type PDFObject } from "pdf-lib"
import { type Box, IDENTITY, type Matrix } from "../geometry"

const numbersOf = (value: PDFObject | undefined, count: number): number[] | null => {
  if (!(value instanceof PDFArray) || value.size() < count) return null
  const found = Array.from({ length: count }, (_, index) => value.lookup(index))
  return found.every((item) => item instanceof PDFNumber) ? found.map((item) => (item).asNumber()) : null
}

/** A rectangle of PDF, whichever corners it names. */
export const readBox = (value: PDFObject | undefined): Box | null => {
  const found = numbersOf(value, 4)
  if (found === null) return null
  const [x1, y1, x2, y2] = found
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), bottom: Math.min(y1, y2), top: Math.max(y1, y2) }
}

export const readMatrix = (value: PDFObject | undefined): Matrix =>
  (numbersOf(value, 6) as Matrix | null) ?? IDENTITY
