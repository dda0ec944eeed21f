import type { Unit } from "../contracts/size-guide-document"

/** What a text says: one number twice or a range, and the unit it names itself. */
export type ReadNumber = { readonly range: readonly [number, number]; readonly unit: Unit | null }

const MOST = 200
const FRACTIONS: Record<string, string> = {
  "¼": "1⁄4", "½": "1⁄2", "¾": "3⁄4", "⅐": "1⁄7", "⅑": "1⁄9", "⅒": "1⁄10", "⅓": "1⁄3", "⅔": "2⁄3", "⅕": "1⁄5",
  "⅖": "2⁄5", "⅗": "3⁄5", "⅘": "4⁄5", "⅙": "1⁄6", "⅚": "5⁄6", "⅛": "1⁄8", "⅜": "3⁄8", "⅝": "5⁄8", "⅞": "7⁄8",
}
const UNITS: Record<string, Unit> = {
  mm: "mm", "мм": "mm", cm: "cm", "см": "cm", in: "in", inch: "in", inches: "in", "инч": "in", "инча": "in",
  '"': "in", kg: "kg", "кг": "kg", lb: "lb", lbs: "lb",
}

const PART = String.raw`([+-]?)(?:(\d+)([ -])(\d+)([/⁄])(\d+)|(\d+)([/⁄])(\d+)|(\d+(?:[.,]\d+)?|[.,]\d+))(?: ?(mm|мм|cm|см|inches|inch|in|инча|инч|"|kg|кг|lbs|lb)\.?)?`
const GROUPS = 11
const PLAIN = /^\d+(?:[.,]\d+)?$/
const PLAIN_RANGE = /^(\d+(?:[.,]\d+)?) ?[-–] ?(\d+(?:[.,]\d+)?)$/
const SLASHED = /^(\d+(?:[.,]\d+)?)( ?)\/( ?)(\d+(?:[.,]\d+)?)(?: ?(mm|мм|cm|см|inches|inch|in|инча|инч|"|kg|кг|lbs|lb)\.?)?$/i
const SINGLE = new RegExp(`^${PART}$`, "i")
const RANGE = new RegExp(`^(?:(?:от|from) )?${PART}(?: ?[-/÷~] ?| ?(?:to|до) ?)${PART}$`, "i")

/** Spaces, dashes, minus signs, quotes and fractions of spreadsheets and phones as the grammar below has them. */
const tidy = (text: string): string =>
  text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, " ")
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63]/g, "-")
    .replace(/[“”„″]|''|’’/g, '"')
    .replace(/(\d?)([¼½¾⅐-⅞])/g, (_, digit: string, sign: string) => `${digit}${digit && " "}${FRACTIONS[sign] ?? sign}`)
    .trim()
    .replace(/^[Øø⌀∅] ?/, "")

const decimal = (text: string) => Number(text.replace(",", "."))
const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
/** A fraction of the ruler: 1/2, 3/4, 5/8, 15/16, and thirds. */
const isRuler = (top: number, bottom: number) =>
  top > 0 && top < bottom && [2, 3, 4, 8, 16, 32, 64].includes(bottom) && divisor(top, bottom) === 1

/** Reads the groups of {@link PART}; undefined where they are no number. */
const readPart = (found: (string | undefined)[]): { value: number; unit: Unit | null } | undefined => {
  const [sign, whole, join, top, , bottom, soleTop, soleSlash, soleBottom, plain, unit] = found
  let value: number
  if (whole !== undefined) {
    const [a, b] = [Number(top), Number(bottom)]
    if (join === "-" ? !isRuler(a, b) : a === 0 || a >= b || b > 64) return undefined
    value = Number(whole) + a / b
  } else if (soleTop !== undefined) {
    const [a, b] = [Number(soleTop), Number(soleBottom)]
    if (b === 0 || (soleSlash === "/" && !isRuler(a, b))) return undefined
    value = a / b
  } else value = decimal(plain ?? "")
  if (!Number.isFinite(value)) return undefined
  return { value: sign === "-" && value !== 0 ? -value : value, unit: unit === undefined ? null : (UNITS[unit.toLowerCase()] ?? null) }
}

/** `a/b` and nothing else: a fraction or a range, see {@link readNumber}. */
const readSlashed = (found: RegExpExecArray, inches: boolean): ReadNumber | null => {
  const [, first, left, right, second, unitText] = found as unknown as [string, string, string, string, string, string?]
  const [a, b] = [decimal(first), decimal(second)]
  const unit = unitText === undefined ? null : (UNITS[unitText.toLowerCase()] ?? null)
  const fine = unit === null ? inches : unit === "in"
  if (!left && !right && isRuler(a, b) && (fine || b <= 4)) return { range: [a / b, a / b], unit }
  return Number.isFinite(a) && Number.isFinite(b) && b !== 0 ? { range: [a, b], unit } : null
}

const readAnew = (text: string, inches: boolean): ReadNumber | null => {
  const clean = tidy(text)
  const slashed = SLASHED.exec(clean)
  if (slashed) return readSlashed(slashed, inches)
  const single = SINGLE.exec(clean)
  const alone = single && readPart(single.slice(1))
  if (alone) return { range: [alone.value, alone.value], unit: alone.unit }
  const both = RANGE.exec(clean)
  if (!both) return null
  const [from, to] = [readPart(both.slice(1, 1 + GROUPS)), readPart(both.slice(1 + GROUPS))]
  if (!from || !to || (from.unit && to.unit && from.unit !== to.unit)) return null
  return { range: [from.value, to.value], unit: from.unit ?? to.unit }
}

/** An editor reads all cells of a table again when one of them changes. */
const MOST_KNOWN = 4000
const known = new Map<string, ReadNumber | null>()

const readRest = (text: string, inches: boolean): ReadNumber | null => {
  const key = inches ? `"${text}` : ` ${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const read = readAnew(text, inches)
  known.set(key, read)
  return read
}

/**
 * Reads a measure as people and spreadsheets write it: `17,3`, `17.3 mm`, `6 1/2`, `6-1/2`, `6½`, `34¾"`, `49-50`,
 * `49–50 мм`, `49/50`, `от 49 до 50`, with any kind of space. It never guesses: thousands (`1.234,5`, `1 234`),
 * more than two numbers and anything else around the number give null.
 *
 * `a/b` alone is a fraction where it is one of a ruler in lowest terms (halves, thirds, quarters, and with `inches`
 * eighths to sixty-fourths) and no space stands around the slash; otherwise it is the range from a to b. So `1/2` is
 * a half everywhere, `49/50` is a range everywhere, `15/16` is a fraction of an inch but 15 to 16 centimetres.
 *
 * @param inches whether a text that names no unit is in inches
 * @returns the ends as they are written, also when the first is the larger one
 */
export const readNumber = (text: string, inches: boolean): ReadNumber | null => {
  if (text.length > MOST) return null
  if (PLAIN.test(text)) {
    const value = decimal(text)
    return { range: [value, value], unit: null }
  }
  const plain = PLAIN_RANGE.exec(text)
  return plain ? { range: [decimal(plain[1]), decimal(plain[2])], unit: null } : readRest(text, inches)
}

/** The numbers of a text, units left aside; a single value is both ends. Null where it is no number or range. */
export const parseRange = (text: string): [number, number] | null => {
  const read = readNumber(text, true)
  return read && [...read.range]
}

/** The number of a text, units left aside. Null where it is none, or a range. */
export const parseNumber = (text: string): number | null => {
  const range = parseRange(text)
  return range && range[0] === range[1] ? range[0] : null
}
