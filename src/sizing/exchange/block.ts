import { BRA_SYSTEMS, type BraSystem, type Column, type Quantity, type Unit } from "../../contracts/size-guide-document"
import { newPartId } from "../ids"
import { parseRange } from "../numbers"
import { usualDecimals } from "../units"

const UNIT_WORDS: [RegExp, Unit][] = [
  [/^(mm|мм|милиметри?|millimet(?:er|re)s?)$/i, "mm"],
  [/^(cm|см|сантиметри?|centimet(?:er|re)s?)$/i, "cm"],
  [/^(in|inch|inches|инча?|инчове|"|″)$/i, "in"],
  [/^(kg|кг|килограма?)$/i, "kg"],
  [/^(lbs?|pounds?)$/i, "lb"],
]
/** `Диаметър (мм)`, `Chest [cm]`, `Талия, см`, `Waist cm`, or the unit alone. */
const UNIT_AT_END = [/^(.*?)[\s,]*[([]\s*([^()[\]]+?)\.?\s*[)\]]$/u, /^(.*?)\s*[,/]\s*([\p{L}"″]+)\.?$/u, /^(.*\S)\s+([\p{L}"″]+)\.?$/u, /^()([\p{L}"″]+)\.?$/u]

const QUANTITY_WORDS: [RegExp, Quantity][] = [
  [/вътрешна обиколка|inner circumference|inside circumference/i, "inner_circumference"],
  [/диамет|diameter|^[ø⌀]/i, "inner_diameter"],
  [/стъпал|ходил|foot|feet/i, "foot_length"],
  [/китк|wrist/i, "wrist"],
  [/под гърдите|подгръдн|underbust/i, "underbust"],
  [/гръдн|гърди|бюст|chest|bust/i, "chest"],
  [/тали|waist/i, "waist"],
  [/ханш|hips?\b/i, "hip"],
  [/врат|neck/i, "neck"],
  [/ръст|височин|height/i, "height"],
  [/тегло|weight/i, "weight"],
  [/глав|head/i, "head"],
  [/длан|hand|palm/i, "hand"],
  [/ръкав|sleeve/i, "sleeve"],
  [/вътрешен шев|inseam/i, "inseam"],
  [/ширина на раменете|рамене|shoulder/i, "shoulder"],
  [/обиколка|circumference/i, "inner_circumference"],
  [/дължин|length/i, "length"],
]
const SYSTEM_WORDS: Record<string, string> = {
  eu: "eu", eur: "eu", ес: "eu", европа: "eu", europe: "eu", iso: "iso",
  us: "us", usa: "us", сащ: "us", uk: "uk", gb: "uk", англия: "uk", великобритания: "uk",
  jp: "jp", japan: "jp", япония: "jp", it: "it", italy: "it", италия: "it", fr: "fr", france: "fr", франция: "fr",
  de: "de", germany: "de", германия: "de", ru: "ru", русия: "ru", pl: "pl", br: "br", au: "au",
  "us women": "us_women", "us w": "us_women", "us men": "us_men", "us m": "us_men", "us kids": "us_child",
  "uk kids": "uk_child", mondo: "mondopoint", америка: "us",
  int: "international", international: "international", международен: "international",
}

const BRA_WORDS = /сутиен|\bbras?\b/i

/** The system of the bra sizes a heading names, as `Сутиен ЕС` and `Bra (UK)` do; the EU's where it says none, null where it names no bras. */
export const braSystem = (label: string): BraSystem | null => {
  if (!BRA_WORDS.test(label)) return null
  const named = (label.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => SYSTEM_WORDS[word])
  return BRA_SYSTEMS.find((system) => named.includes(system)) ?? "eu"
}

export interface Heading {
  label: string
  unit: Unit | null
  quantity: Quantity | null
  /** Regional size system the heading names, for example of `US` or `Размер ЕС`. */
  system: string | null
}

const unitNamed = (word: string): Unit | null => UNIT_WORDS.find(([pattern]) => pattern.test(word.trim()))?.[1] ?? null

/** What a heading says: its unit (`мм`, `cm`, `inch`, in brackets or at the end), what is measured, or a size system. */
export const readHeading = (text: string): Heading => {
  const trimmed = text.replace(/\s+/g, " ").trim()
  const [label, unit] = UNIT_AT_END.reduce<[string, Unit | null]>(
    (found, pattern) => {
      if (found[1]) return found
      const match = pattern.exec(trimmed)
      const named = match && unitNamed(match[2])
      return named ? [match[1].trim() || (trimmed.endsWith(")") || trimmed.endsWith("]") ? "" : trimmed), named] : found
    },
    [trimmed, null]
  )
  const word = label.toLowerCase().replace(/^(размери?|sizes?)\s+|\s+(размери?|sizes?)$/g, "")
  return {
    label,
    unit,
    quantity: QUANTITY_WORDS.find(([pattern]) => pattern.test(label))?.[1] ?? null,
    system: unit ? null : (SYSTEM_WORDS[word] ?? null),
  }
}

/** Whether a column holds numbers: most of its filled cells are. */
export const isNumeric = (texts: readonly string[]): boolean => {
  const filled = texts.filter((text) => text.trim() !== "")
  return filled.length > 0 && filled.filter((text) => parseRange(text) !== null).length >= filled.length * 0.8
}
export const isRange = (text: string): boolean => {
  const range = parseRange(text)
  return range !== null && range[0] !== range[1]
}

/** Whether the first row names the columns: it has no numbers where the rows below have. */
export const hasHeader = ([first, ...rest]: readonly (readonly string[])[]): boolean => {
  if (!first || first.every((cell) => cell.trim() === "")) return false
  if (first.some((cell) => readHeading(cell).unit !== null && parseRange(cell) === null)) return true
  if (rest.length === 0) return false
  const named = first.some((cell, index) => cell.trim() !== "" && parseRange(cell) === null && isNumeric(rest.map((row) => row[index] ?? "")))
  return named && first.every((cell, index) => parseRange(cell) === null || !isNumeric(rest.map((row) => row[index] ?? "")))
}

/** The column a heading and its values make; the first column is the name of the size. Numbers without a unit do not convert. */
const columnFor = (heading: Heading, texts: readonly string[], first: boolean, usual: Unit): Column => {
  const base = { id: newPartId(), label: heading.label, how_to: null }
  const bras = heading.unit ? null : braSystem(heading.label)
  if (bras) return { ...base, type: "bra", system: bras }
  if (first && !heading.unit) return { ...base, type: "label" }
  if (heading.system) return { ...base, type: "size", system: heading.system }
  if (!heading.unit && !isNumeric(texts)) return { ...base, type: "text" }
  const unit = heading.unit ?? usual
  return {
    ...base,
    type: texts.some(isRange) ? "range" : "measure",
    quantity: heading.quantity ?? "other",
    unit,
    convertible: heading.unit !== null || heading.quantity !== null,
    decimals: usualDecimals(unit),
    of: "body",
  }
}

export interface Block {
  /** Null where the first row is a size already. */
  header: Heading[] | null
  columns: Column[]
  /** Cells below the header, every row as long as `columns`. */
  rows: string[][]
}

/**
 * Reads rows of strings, pasted or of a file, as a table: recognises the header, the units in it and
 * the types of columns. Rows that are all empty are left out; short ones are filled up.
 *
 * @param options.header whether the first row names the columns; recognised when left out
 * @param options.unit of measures whose heading names none
 */
export const readBlock = (
  rows: readonly (readonly string[])[],
  { header, unit = "cm" }: { header?: boolean; unit?: Unit } = {}
): Block => {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""))
  const width = filled.reduce((widest, row) => Math.max(widest, row.length), 0)
  const even = filled.map((row) => Array.from({ length: width }, (_, index) => (row[index] ?? "").trim()))
  const named = header ?? hasHeader(even)
  const body = named ? even.slice(1) : even
  const headings = Array.from({ length: width }, (_, index) => readHeading(named ? even[0][index] : ""))
  const columns = headings.map((heading, index) => columnFor(heading, body.map((row) => row[index]), index === 0, unit))
  return { header: named ? headings : null, columns, rows: body }
}
