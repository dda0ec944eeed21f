import type { Column, Quantity, Unit } from "../../../../../contracts/size-guide-document"
import { parseRange } from "../../../../../sizing/numbers"
import { newMeasure, SYSTEM_NAMES } from "./column-types"
import { tidyLabel } from "./document"

const UNIT_WORDS: [RegExp, Unit][] = [
  [/^(mm|мм|милиметри?)$/i, "mm"],
  [/^(cm|см|сантиметри?)$/i, "cm"],
  [/^(in|inch|inches|инча?|инчове|")$/i, "in"],
  [/^(kg|кг)$/i, "kg"],
  [/^(lb|lbs)$/i, "lb"],
]

/** A unit in brackets, or after a comma, at the end of a heading: `Диаметър (мм)`, `Chest, cm`. */
const UNIT_AT_END = /^(.*?)[\s,]*[([]\s*([^()[\]\s]+?)\.?\s*[)\]]\s*$|^(.*?)\s*,\s*(\p{L}+)\.?$|^(.*\S)\s+(mm|мм|cm|см|kg|кг)$/iu

const QUANTITY_WORDS: [RegExp, Quantity][] = [
  [/диамет|diameter|^ø|^⌀/i, "inner_diameter"],
  [/стъпал|foot|feet|ходил/i, "foot_length"],
  [/китк|wrist/i, "wrist"],
  [/гръдн|гърди|бюст|chest|bust/i, "chest"],
  [/тали|waist/i, "waist"],
  [/ханш|hip/i, "hip"],
  [/врат|neck/i, "neck"],
  [/ръст|височин|height/i, "height"],
  [/тегло|weight/i, "weight"],
  [/глав|head/i, "head"],
  [/длан|hand/i, "hand"],
  [/обиколка|circumference|^c$/i, "inner_circumference"],
  [/дължин|length/i, "length"],
]

const SYSTEM_WORDS: Record<string, string> = {
  ес: "eu",
  европа: "eu",
  europe: "eu",
  iso: "iso",
  сащ: "us",
  usa: "us",
  америка: "us",
  uk: "uk",
  gb: "uk",
  англия: "uk",
  великобритания: "uk",
  япония: "jp",
  japan: "jp",
  италия: "it",
  italy: "it",
}

const NAMES = new Map(Object.entries(SYSTEM_NAMES).map(([system, name]) => [name.toLowerCase(), system]))

const systemIn = (label: string): string | null => {
  const word = label.toLowerCase().replace(/\b(size|sizes)\b|размер(и)?/g, "").trim()
  return NAMES.get(word) ?? SYSTEM_WORDS[word] ?? null
}

/** The heading without its unit, and the unit. */
export const splitUnit = (label: string): { label: string; unit: Unit | null } => {
  const found = UNIT_AT_END.exec(label)
  const name = found?.[1] ?? found?.[3] ?? found?.[5] ?? ""
  const word = found?.[2] ?? found?.[4] ?? found?.[6] ?? ""
  const unit = UNIT_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null
  return unit && name.trim() ? { label: name.trim(), unit } : { label, unit: null }
}

const filled = (texts: readonly string[]) => texts.filter((text) => text !== "")
const isNumeric = (texts: readonly string[]): boolean => {
  const known = filled(texts)
  return known.length > 0 && known.filter((text) => parseRange(text)).length >= known.length * 0.8
}
const hasRanges = (texts: readonly string[]): boolean =>
  texts.some((text) => {
    const range = parseRange(text)
    return range !== null && range[0] !== range[1]
  })

/**
 * What a pasted column most likely is, by its heading and its values; null where nothing speaks for
 * more than free text.
 */
export const guessColumn = (id: string, heading: string, texts: readonly string[], unit: Unit): Column | null => {
  const split = splitUnit(heading)
  const base = { id, label: tidyLabel(split.label), how_to: null }
  const system = split.unit ? null : systemIn(split.label)
  if (system) {
    return { ...base, type: "size", system }
  }
  const quantity = QUANTITY_WORDS.find(([pattern]) => pattern.test(split.label))?.[1]
  if (split.unit || (quantity && isNumeric(texts)) || (heading === "" && isNumeric(texts))) {
    const measure = newMeasure({ quantity: quantity ?? "other", unit: split.unit ?? unit })
    return { ...base, type: hasRanges(texts) ? "range" : "measure", ...measure }
  }
  return null
}

/** Whether the first row names the columns: where the values below are numbers, it has none. */
export const looksLikeHeader = (rows: readonly (readonly string[])[]): boolean => {
  const [first, ...rest] = rows
  if (rest.length === 0) {
    return false
  }
  const numeric = first.map((_, column) => isNumeric(rest.map((row) => row[column])))
  return numeric.some(Boolean) && first.every((text, column) => !numeric[column] || (text !== "" && !parseRange(text)))
}
