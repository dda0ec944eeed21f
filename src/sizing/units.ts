import { LENGTH_UNITS, type LengthUnit, type Unit } from "../contracts/size-guide-document"
import { readNumber } from "./numbers"

/** Hundredths of a millimetre, or grams, in one unit. An inch is 25.4 mm and a pound 453.59237 g by definition. */
const SCALE: Record<Unit, number> = { mm: 100, cm: 1000, in: 2540, kg: 1000, lb: 453.59237 }

export const isLength = (unit: Unit): unit is LengthUnit => (LENGTH_UNITS as readonly string[]).includes(unit)

/** Rounds half away from zero, forgiving what binary fractions are short of it (`1.005 * 1000`). */
const round = (value: number): number => Math.sign(value) * Math.round(Number(Math.abs(value).toPrecision(13))) || 0

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

const marks = new Map<string, string>()
/** `,` where the language writes it, `.` for all other languages, also for unknown ones. */
const decimalMark = (locale: string): string => {
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

const formatOne = (canonical: number, unit: Unit, decimals: number, mark: string): string => {
  const scaled = round((canonical * 10 ** decimals) / SCALE[unit])
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
