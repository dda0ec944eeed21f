import { type PDFDict } from "pdf-lib"
import { type Box } from "../geometry"
import { InkReader, number, sixNumbers } from "./ink"
import { NotUnderstood } from "./not-understood"
import { Name, type Operand, type Operation } from "./tokens"

type Handler = (ink: InkReader, operands: readonly Operand[]) => void

const nameOf = (operand: Operand | undefined): string => (operand instanceof Name ? operand.text : "")
const nothing: Handler = () => undefined

const STATE: Record<string, Handler> = {
  q: (ink) => ink.save(),
  Q: (ink) => ink.restore(),
  cm: (ink, operands) => ink.concatenate(sixNumbers(operands)),
  w: (ink, operands) => ink.change({ lineWidth: number(operands, 0) }),
  gs: (ink, operands) => ink.setState(nameOf(operands[0])),
  g: (ink, operands) => ink.setColour("fill", operands, "light"),
  G: (ink, operands) => ink.setColour("stroke", operands, "light"),
  rg: (ink, operands) => ink.setColour("fill", operands, "light"),
  RG: (ink, operands) => ink.setColour("stroke", operands, "light"),
  k: (ink, operands) => ink.setColour("fill", operands, "ink"),
  K: (ink, operands) => ink.setColour("stroke", operands, "ink"),
  cs: (ink, operands) => ink.setSpace("fill", nameOf(operands[0])),
  CS: (ink, operands) => ink.setSpace("stroke", nameOf(operands[0])),
  sc: (ink, operands) => ink.setColour("fill", operands),
  scn: (ink, operands) => ink.setColour("fill", operands),
  SC: (ink, operands) => ink.setColour("stroke", operands),
  SCN: (ink, operands) => ink.setColour("stroke", operands),
}

const closed = (ink: InkReader) => {
  ink.path.close()
  return ink
}

const PATHS: Record<string, Handler> = {
  m: (ink, operands) => ink.path.move(ink.point(operands, 0)),
  l: (ink, operands) => ink.path.line(ink.point(operands, 0)),
  c: (ink, operands) => ink.path.curve(ink.point(operands, 0), ink.point(operands, 2), ink.point(operands, 4)),
  v: (ink, operands) => ink.path.curve(ink.path.here(), ink.point(operands, 0), ink.point(operands, 2)),
  y: (ink, operands) => ink.path.curve(ink.point(operands, 0), ink.point(operands, 2), ink.point(operands, 2)),
  re: (ink, operands) => ink.rectangle(operands),
  h: (ink) => ink.path.close(),
  W: (ink) => ink.clipLater(),
  "W*": (ink) => ink.clipLater(),
  n: (ink) => ink.paintPath({}),
  S: (ink) => ink.paintPath({ stroke: true }),
  s: (ink) => closed(ink).paintPath({ stroke: true }),
  f: (ink) => ink.paintPath({ fill: true }),
  F: (ink) => ink.paintPath({ fill: true }),
  "f*": (ink) => ink.paintPath({ fill: true }),
  B: (ink) => ink.paintPath({ fill: true, stroke: true }),
  "B*": (ink) => ink.paintPath({ fill: true, stroke: true }),
  b: (ink) => closed(ink).paintPath({ fill: true, stroke: true }),
  "b*": (ink) => closed(ink).paintPath({ fill: true, stroke: true }),
}

const isImageMask = (operand: Operand | undefined): boolean =>
  operand instanceof Map && (operand.get("IM") ?? operand.get("ImageMask")) === true

const OBJECTS: Record<string, Handler> = {
  Do: (ink, operands) => ink.object(nameOf(operands[0])),
  BI: (ink, operands) => ink.image(isImageMask(operands[0])),
  sh: (ink) => ink.shade(),
}

const nextLineAndWrite: Handler = (ink, operands) => {
  ink.nextLine()
  ink.write(operands.at(-1))
}

const TEXT: Record<string, Handler> = {
  BT: (ink) => ink.text.set([1, 0, 0, 1, 0, 0]),
  Tf: (ink, operands) => ink.setFont(nameOf(operands[0]), number(operands, 1)),
  Tc: (ink, operands) => ink.change({ characterSpacing: number(operands, 0) }),
  Tw: (ink, operands) => ink.change({ wordSpacing: number(operands, 0) }),
  Tz: (ink, operands) => ink.change({ stretch: number(operands, 0) / 100 }),
  TL: (ink, operands) => ink.change({ leading: number(operands, 0) }),
  Ts: (ink, operands) => ink.change({ rise: number(operands, 0) }),
  Tr: (ink, operands) => ink.change({ renderingMode: number(operands, 0) }),
  Td: (ink, operands) => ink.text.nextLine(number(operands, 0), number(operands, 1)),
  TD: (ink, operands) => {
    ink.change({ leading: -number(operands, 1) })
    ink.text.nextLine(number(operands, 0), number(operands, 1))
  },
  Tm: (ink, operands) => ink.text.set(sixNumbers(operands)),
  "T*": (ink) => ink.nextLine(),
  Tj: (ink, operands) => ink.write(operands[0]),
  "'": nextLineAndWrite,
  '"': (ink, operands) => {
    ink.change({ wordSpacing: number(operands, 0), characterSpacing: number(operands, 1) })
    nextLineAndWrite(ink, operands)
  },
  TJ: (ink, operands) => {
    for (const item of Array.isArray(operands[0]) ? operands[0] : []) {
      if (typeof item === "number") ink.shift(item)
      else ink.write(item)
    }
  },
}

/** They neither draw nor move anything: line styles, rendering hints, marked content, ends of text. */
const WITHOUT_EFFECT = ["d", "j", "J", "M", "i", "ri", "ET", "MP", "DP", "BMC", "BDC", "EMC", "BX", "EX", "d0", "d1"]

const HANDLERS = new Map<string, Handler>([
  ...Object.entries({ ...STATE, ...PATHS, ...OBJECTS, ...TEXT }),
  ...WITHOUT_EFFECT.map((operator) => [operator, nothing] as const),
])

const run = (ink: InkReader, { operator, operands }: Operation): void => {
  const handler = HANDLERS.get(operator)
  if (!handler) throw new NotUnderstood(`operator ${operator}`)
  handler(ink, operands)
}

/**
 * What a page prints.
 * @param page the visible part of the page; nothing outside of it is ink
 * @returns the box around the ink, without what covers the whole page, and whether there is such a cover
 * @throws {NotUnderstood} when the extent of what is printed cannot be told
 */
export const readInk = (
  page: Box,
  content: Uint8Array,
  resources: PDFDict | undefined
): { box: Box | null; isCovered: boolean } => {
  const ink = new InkReader(page, run)
  ink.read(content, resources)
  return { box: ink.box, isCovered: ink.isCovered }
}
