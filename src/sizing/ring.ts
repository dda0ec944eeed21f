import type { RingSystem } from "../contracts/size-guide-document"
import { readNumber } from "./numbers"
import { measureOn, nearestOn, type Scale } from "./scale"

/** Inner circumference of an inner diameter, in the unit of the diameter. */
export const toCircumference = (diameter: number): number => diameter * Math.PI
/** Inner diameter of an inner circumference, in the unit of the circumference. */
export const toDiameter = (circumference: number): number => circumference / Math.PI

/** Sizes counted in millimetres of circumference: C = zero + unit * size. */
const byCircumference = (zero: number, unit: number, first: number, last: number, step: number): Scale => ({
  first,
  last,
  step,
  toMm: (size) => toDiameter(zero + unit * size),
  fromMm: (diameter) => (toCircumference(diameter) - zero) / unit,
})

/** Sizes counted in millimetres of diameter: d = (size + shift) * unit. */
const byDiameter = (shift: number, unit: number, first: number, last: number, step: number): Scale => ({
  first,
  last,
  step,
  toMm: (size) => (size + shift) * unit,
  fromMm: (diameter) => diameter / unit - shift,
})

const circumference = byCircumference(0, 1, 41, 76, 1)
const lessForty = byCircumference(40, 1, 1, 36, 1)
const diameterOf = byDiameter(0, 1, 11, 26, 0.5)

const SCALES: Record<RingSystem, Scale> = {
  /** ISO 8653: the size is the circumference in millimetres, 41 to 76. */
  iso: circumference,
  /** Inner diameter 0.458 in + 0.032 in a size, quarters. No standard, but one practice in the US, Canada and Mexico. */
  us: byDiameter(0.458 / 0.032, 25.4 * 0.032, 0, 16, 0.25),
  /** EN 28653 (BS 6820): A is 37.5 mm around, 1.25 mm a letter, halves between; Z+1 and on after Z. */
  uk: byCircumference(37.5, 1.25, 0, 31, 0.5),
  /** JCS: 13 mm for size 1, a third of a millimetre of diameter a size. */
  jp: byDiameter(38, 1 / 3, 1, 35, 1),
  /** Italy, Spain, Switzerland: circumference less 40. */
  it: lessForty,
  /** Written as circumference; the traditional number, circumference less 40, is read as well. */
  fr: circumference,
  /** Written as circumference; the inner diameter is read as well. */
  de: circumference,
  /** Inner diameter in halves of a millimetre. */
  ru: byDiameter(0, 1, 14, 24, 0.5),
  /** One more than the Japanese number. */
  pl: byDiameter(37, 1 / 3, 1, 32, 1),
  /** Brazilian "aro", ABNT NBR 16058: circumference less 40. */
  br: lessForty,
}

/** What may stand before the size in its own system: `US 6`, `EU 52`, `№ 17`. */
const NAMES: Record<RingSystem, string> = {
  iso: "iso|eu",
  us: "usa|us|сащ",
  uk: "uk|gb",
  jp: "jp",
  it: "it|es|ch",
  fr: "fr",
  de: "de",
  ru: "ru",
  pl: "pl",
  br: "br|aro",
}
const PREFIXES = Object.fromEntries(
  Object.entries(NAMES).map(([system, names]) => [
    system,
    new RegExp(`^(?:(?:size|размер|no\\.?|№|#)\\s*)?(?:(?:${names})(?![a-z])\\s*)?`, "i"),
  ])
) as Record<RingSystem, RegExp>

/** Systems whose numbers are millimetres, so that `52 mm` is a size of theirs. */
const MILLIMETRES: ReadonlySet<RingSystem> = new Set(["iso", "fr", "de", "ru"])
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/** `L`, `L½`, `l 1/2`, `L.5`, `Z+1`, `Z1½` as the number of the letter, A being 0; undefined where it is none. */
const readLetter = (label: string): number | undefined => {
  const half = label.replace(/\s*(?:½|-?\s?1[/⁄]2|[.,]50?)$/, "")
  const found = /^([A-Z])(?:\s*\+?\s*([1-6]))?$/i.exec(half)
  if (!found) return undefined
  const letter = LETTERS.indexOf(found[1].toUpperCase())
  if (found[2] !== undefined && letter !== 25) return undefined
  return letter + Number(found[2] ?? 0) + (half === label ? 0 : 0.5)
}

const writeLetter = (size: number): string => {
  const whole = Math.floor(size)
  const letter = whole <= 25 ? LETTERS[whole] : `Z+${whole - 25}`
  return size === whole ? letter : `${letter}½`
}

const readNumeric = (system: RingSystem, label: string): number | undefined => {
  const read = readNumber(label, true)
  if (!read || read.range[0] !== read.range[1]) return undefined
  if (read.unit !== null && !(read.unit === "mm" && MILLIMETRES.has(system))) return undefined
  return read.range[0]
}

/**
 * Inner diameter in millimetres of a ring size, exact. A number between two steps is the measure between them.
 * French sizes below 40 are the traditional ones, German sizes up to 26 are diameters.
 *
 * @param label as people write it: `6 1/2`, `6,5`, `US 6½`, `L½`, `L.5`, `Z+1`
 * @returns null where the label is no size of the system
 */
export const ringDiameter = (system: RingSystem, label: string): number | null => {
  const text = label.replace(/[\u200B-\u200D\uFEFF]/g, "").trim().replace(PREFIXES[system], "")
  if (text.length > 20) return null
  const size = system === "uk" ? readLetter(text) : readNumeric(system, text)
  if (size === undefined) return null
  if (system === "fr" && size < 40) return measureOn(lessForty, size)
  if (system === "de" && size <= 26) return measureOn(diameterOf, size)
  return measureOn(SCALES[system], size)
}

/**
 * The size nearest to an inner diameter in millimetres, and that size's own diameter. Of two equally near ones the
 * larger. Labels have a decimal point (`6.25`, `16.5`), halves of letters a `½`.
 *
 * @returns null where the diameter is more than half a step beyond the ends of the system
 */
export const nearestRing = (system: RingSystem, diameter: number): { label: string; diameter: number } | null => {
  const size = nearestOn(SCALES[system], diameter)
  if (size === null) return null
  return { label: system === "uk" ? writeLetter(size) : String(size), diameter: SCALES[system].toMm(size) }
}
