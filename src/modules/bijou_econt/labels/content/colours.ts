import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream, type PDFObject } from "pdf-lib"
import { type Operand } from "./tokens"

/** How the numbers of a colour are to be read: light, ink on white paper, or not at all. */
export type ColourSpace = "light" | "ink" | "unknown"

/** Lighter than this no printer prints. */
const WHITE = 0.98

const NAMED: Record<string, ColourSpace> = {
  DeviceGray: "light",
  DeviceRGB: "light",
  DeviceCMYK: "ink",
  G: "light",
  RGB: "light",
  CMYK: "ink",
  CalGray: "light",
  CalRGB: "light",
  Separation: "ink",
  DeviceN: "ink",
}

/** @param found a colour space from the page's resources, or undefined when `name` is one of PDF's own */
export const colourSpace = (name: string, found: PDFObject | undefined): ColourSpace => {
  if (found instanceof PDFName) return NAMED[found.decodeText()] ?? "unknown"
  if (!(found instanceof PDFArray)) return NAMED[name] ?? "unknown"
  const kind = found.lookup(0)
  const family = kind instanceof PDFName ? kind.decodeText() : ""
  if (family !== "ICCBased") return NAMED[family] ?? "unknown"
  const profile = found.lookup(1)
  const components = profile instanceof PDFStream ? profile.dict.lookup(PDFName.of("N")) : undefined
  return components instanceof PDFNumber && components.asNumber() === 4 ? "ink" : "light"
}

/** Whether a colour shows on white paper; one that cannot be read does. */
export const shows = (space: ColourSpace, operands: readonly Operand[]): boolean => {
  const numbers = operands.filter((operand) => typeof operand === "number")
  if (space === "unknown" || numbers.length === 0 || numbers.length < operands.length) return true
  return space === "light" ? numbers.some((value) => value < WHITE) : numbers.some((value) => value > 1 - WHITE)
}

/** Opacity of fills and strokes and the line width that a graphics state dictionary sets. */
export const readGraphicsState = (state: PDFObject | undefined): { fill?: number; stroke?: number; lineWidth?: number } => {
  if (!(state instanceof PDFDict)) return {}
  const number = (key: string) => {
    const value = state.lookup(PDFName.of(key))
    return value instanceof PDFNumber ? value.asNumber() : undefined
  }
  return { fill: number("ca"), stroke: number("CA"), lineWidth: number("LW") }
}
