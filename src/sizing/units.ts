import { LENGTH_UNITS, type LengthUnit, type Unit } from "../contracts/size-guide-document"
import { readNumber } from "./numbers"

/** Hundredths of a millimetre, or grams, in one unit. An inch is 25.4 mm and a pound 453.59237 g by definition. */
const SCALE: Record<Unit, number> = { mm: 100, cm: 1000, in: 2540, kg: 1000, lb: 453.59237 }

export const isLength = (unit: Unit): unit is LengthUnit => (LENGTH_UNITS as readonly string[]).includes(unit)

/** Rounds half away from zero, forgiving what binary fractions are short of it (`1.0005 * 1000`). */
const round = (value: number): number => {
  const size = Math.abs(value)
  return Math.sign(value) * Math.floor(size + 0.5 + size * 1e-14) || 0
}

/** Hundredths of a millimetre of a length, grams of a mass, with all decimals. */
export const unroundedCanonical = (value: number, unit: Unit): number => value * SCALE[unit]

/** Hundredths of a millimetre of a length, grams of a mass; a whole number. */
export const toCanonical = (value: number, unit: Unit): number => round(unroundedCanonical(value, unit))

/** The exact number in the unit, not rounded. */
export const fromCanonical = (canonical: number, unit: Unit): number => canonical / SCALE[unit]

/**
 * Reads a cell of a column in `unit`. A unit in the text itself goes before the column's (`17 mm` in centimetres);
 * a mass in a column of lengths, or the other way round, is no value.
 */
export const readCanonical = (text: string, unit: Unit): [number, number] | null => {
  const read = readNumber(text, unit === "in")
  if (!read) return null
  const own = read.unit ?? unit
  if (isLength(own) !== isLength(unit)) return null
  const [from, to] = [toCanonical(read.range[0], own), toCanonical(read.range[1], own)]
  return Number.isSafeInteger(from) && Number.isSafeInteger(to) ? [from, to] : null
}

/** Decimal places for a new column: what is measured in millimetres keeps its tenths in centimetres as well. */
export const usualDecimals = (unit: Unit): Record<LengthUnit, number> => ({ mm: 1, cm: unit === "mm" ? 2 : 1, in: 2 })

const marks = new Map<string, string>()
/** `,` where the language writes it, `.` for all other languages, also for unknown ones. */
export const decimalMark = (locale: string): string => {
  const known = marks.get(locale)
  if (known !== undefined) return known
  let mark = "."
  try {
    if (new Intl.NumberFormat(locale).formatToParts(1.5).some((part) => part.type === "decimal" && part.value === ","))
      mark = ","
  } catch {
    mark = "."
  }
  marks.set(locale, mark)
  return mark
}

/** A canonical value in steps of the last decimal place shown: equal numbers look equal. */
export const toShownSteps = (canonical: number, unit: Unit, decimals: number): number =>
  round((canonical * 10 ** decimals) / SCALE[unit])

const formatOne = (canonical: number, unit: Unit, decimals: number, mark: string): string => {
  const scaled = toShownSteps(canonical, unit, decimals)
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, "0")
  const whole = digits.slice(0, digits.length - decimals)
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, "")
  return `${scaled < 0 ? "-" : ""}${whole}${rest && mark + rest}`
}

/**
 * Writes canonical values in a unit, without its name: `17,3`, `49–50`. Zeros at the end are left out; ends that look
 * the same are written once.
 *
 * @param decimals decimal places at most
 * @param locale decides the decimal mark
 */
export const formatCanonical = (range: [number, number], unit: Unit, decimals: number, locale: string): string => {
  const mark = decimalMark(locale)
  const from = formatOne(range[0], unit, decimals, mark)
  const to = range[1] === range[0] ? from : formatOne(range[1], unit, decimals, mark)
  return from === to ? from : `${from}–${to}`
}
