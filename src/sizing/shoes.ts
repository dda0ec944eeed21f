import type { ShoeSystem } from "../contracts/size-guide-document"
import { readNumber } from "./numbers"
import { measureOn, nearestOn, type Scale } from "./scale"

/** Three sizes an inch of foot, less a constant. */
const byInch = (less: number, first: number, last: number): Scale => ({
  first,
  last,
  step: 0.5,
  toMm: (size) => ((size + less) / 3) * 25.4,
  fromMm: (foot) => (3 * foot) / 25.4 - less,
})

/** One and a half sizes a centimetre of foot, plus an allowance. */
const byCentimetre = (allowance: number, first: number, last: number): Scale => ({
  first,
  last,
  step: 0.5,
  toMm: (size) => ((size - allowance) / 1.5) * 10,
  fromMm: (foot) => (1.5 * foot) / 10 + allowance,
})

/** Functions of the length of the foot. The formulas have no ends; the ends here are the sizes that are sold. */
const SCALES: Record<ShoeSystem, Scale> = {
  eu: byCentimetre(2, 16, 50),
  uk: byInch(23, 1, 15),
  us_men: byInch(22, 2, 16),
  us_women: byInch(21, 3, 17),
  uk_child: byInch(10, 0, 13.5),
  /** A third of a size more than the British one. */
  us_child: byInch(29 / 3, 0.5, 13.5),
  br: byCentimetre(0, 14, 48),
  /** ISO 9407: the length of the foot in steps of 5 mm. */
  mondopoint: { first: 95, last: 320, step: 5, toMm: (size) => size, fromMm: (foot) => foot },
}

const PREFIX = /^(?:(?:size|размер|no\.?|№|#)\s*)?(?:(?:eu|uk|gb|usa|us|br|сащ)(?![a-z])\s*)?/i

/**
 * Length of the foot in millimetres of a shoe size, exact. A number between two steps is the length between them.
 *
 * @returns null where the label is no size of the system
 */
export const shoeFoot = (system: ShoeSystem, label: string): number | null => {
  const read = readNumber(label.trim().replace(PREFIX, ""), true)
  if (!read || read.range[0] !== read.range[1]) return null
  if (read.unit !== null && !(read.unit === "mm" && system === "mondopoint")) return null
  return measureOn(SCALES[system], read.range[0])
}

/**
 * The size nearest to a length of the foot in millimetres, in halves (mondopoint in steps of 5), and the length that
 * size is for. Null where it is more than half a step beyond the sizes that are sold.
 */
export const nearestShoe = (system: ShoeSystem, foot: number): { label: string; foot: number } | null => {
  const size = nearestOn(SCALES[system], foot)
  return size === null ? null : { label: String(size), foot: SCALES[system].toMm(size) }
}
