import { cleanText } from "../contracts/shared"
import { type GuideDocument, type Row, type Table } from "../contracts/size-guide-document"
import { readBra } from "./bra"
import { computeTable } from "./formula"
import { columnSystem, listTables, rowName } from "./names"
import { parseNumber, parseRange } from "./numbers"

/** Letters that look alike in both scripts: `М` and `M` are one size to whoever typed them. */
const LOOKALIKES: Record<string, string> = {
  а: "a", в: "b", е: "e", к: "k", м: "m", н: "h", о: "o", р: "p", с: "c", т: "t", у: "y", х: "x", ѕ: "s",
}
const FRACTIONS: Record<string, string> = { "½": "1/2", "¼": "1/4", "¾": "3/4" }
const SIZE_WORD = /^(?:размер|номер|size|no\.|№|n°)\s*[:.]?\s*(?=\S)/i

const asText = (text: string): string =>
  text
    .replace(/[½¼¾]/g, (sign) => FRACTIONS[sign])
    .normalize("NFKC")
    .replace(/[авекмнорстухѕ]/g, (letter) => LOOKALIKES[letter])
    .replace(/[‐-―−]/g, "-")
    .replace(/\s*([-/+])\s*/g, "$1")
    .replace(/(?<=\D)\s+(?=\d)|(?<=\d)\s+(?=\D)/g, "")
    .replace(/\s+/g, " ")

/**
 * The key two spellings of one size share: `17,5 мм` and `17.50`, `L ½` and `l1/2`, `размер 52` and
 * `52`, a Cyrillic `М` and a Latin `M`. Units are left out: nobody sells 17 mm and 17 cm of one ring.
 */
export const normalizeSize = (text: string): string => {
  const bare = cleanText(text).toLowerCase().replace(SIZE_WORD, "")
  const number = parseNumber(bare)
  if (number !== null) return String(number)
  const range = parseRange(bare)
  return range ? `${range[0]}-${range[1]}` : asText(bare)
}

/** The keys a size is found by: its own, and one for every name of the cup of a bra, `34dd` and `34e` of `34 DD/E`. */
export const sizeKeys = (text: string): string[] => {
  const key = normalizeSize(text)
  const { band, cups } = readBra(key) ?? { band: 0, cups: [] }
  return [...new Set([key, ...cups.map((cup) => `${band}${cup}`)])].filter(Boolean)
}

/** Systems a value may name itself, as `US 7` and `52 EU` do. */
const PREFIXES: Record<string, string[]> = {
  eu: ["eu", "iso"],
  iso: ["iso"],
  us: ["us", "us_women", "us_men", "us_child"],
  uk: ["uk", "uk_child"],
  jp: ["jp"],
  it: ["it"],
  fr: ["fr"],
  de: ["de"],
  ru: ["ru"],
  pl: ["pl"],
  br: ["br"],
  au: ["au"],
}
const PREFIXED = new RegExp(`^(${Object.keys(PREFIXES).join("|")})[\\s:.-]*(.+)$`, "i")
const SUFFIXED = new RegExp(`^(.+?)\\s*(${Object.keys(PREFIXES).join("|")})$`, "i")

export interface FoundRow {
  table: Table
  row: Row
}
interface Index {
  labels: Map<string, FoundRow>
  aliases: Map<string, FoundRow>
  /** By system and size; more than one row where two columns, or two rows, have the same. */
  systems: Map<string, FoundRow[]>
}

const addOnce = (map: Map<string, FoundRow>, text: string, found: FoundRow) => {
  for (const key of sizeKeys(text)) if (!map.has(key)) map.set(key, found)
}
const addRow = (map: Map<string, FoundRow[]>, key: string, found: FoundRow) => {
  const rows = map.get(key) ?? []
  if (!rows.some((other) => other.row === found.row)) map.set(key, [...rows, found])
}

const buildIndex = (document: GuideDocument): Index => {
  const index: Index = { labels: new Map(), aliases: new Map(), systems: new Map() }
  for (const table of listTables(document)) {
    const regional = table.columns.filter((column) => columnSystem(column) !== null)
    const computed = regional.length > 0 ? computeTable(table) : {}
    for (const row of table.rows) {
      const found = { table, row }
      addOnce(index.labels, rowName(table, row), found)
      for (const alias of row.aliases) addOnce(index.aliases, alias, found)
      for (const column of regional) {
        for (const key of sizeKeys(computed[row.id]?.[column.id]?.text ?? ""))
          for (const scope of ["", columnSystem(column) as string]) addRow(index.systems, `${scope}|${key}`, found)
      }
    }
  }
  return index
}

/** Documents are never changed in place, so what was read of one stays true. */
const indexes = new WeakMap<GuideDocument, Index>()
const indexOf = (document: GuideDocument): Index => {
  const known = indexes.get(document)
  if (known) return known
  const index = buildIndex(document)
  indexes.set(document, index)
  return index
}

const single = (rows: FoundRow[]): FoundRow | null => {
  const distinct = [...new Map(rows.map((found) => [found.row, found])).values()]
  return distinct.length === 1 ? distinct[0] : null
}

const bySystem = (index: Index, value: string): FoundRow | null => {
  const text = cleanText(value)
  const prefixed = PREFIXED.exec(text)
  const suffixed = SUFFIXED.exec(text)
  const named = prefixed ? [prefixed[1], prefixed[2]] : suffixed ? [suffixed[2], suffixed[1]] : null
  if (!named) return null
  const key = normalizeSize(named[1])
  return single(PREFIXES[named[0].toLowerCase()].flatMap((system) => index.systems.get(`${system}|${key}`) ?? []))
}

/**
 * The row that is a variant's size. Each step looks at all option values before the next: names of
 * sizes, then their other names, then a value that says its system (`US 7`), and last any regional
 * column, where exactly one row has the value. Null where the size is no row, or could be two.
 *
 * @param values option values of the variant, the one most likely to be the size first
 */
export const findRow = (document: GuideDocument, values: string[]): FoundRow | null => {
  const index = indexOf(document)
  const keys = values.map(normalizeSize).filter(Boolean)
  const steps: (() => FoundRow | null | undefined)[] = [
    ...keys.map((key) => () => index.labels.get(key)),
    ...keys.map((key) => () => index.aliases.get(key)),
    ...values.map((value) => () => bySystem(index, value)),
    ...keys.map((key) => () => single(index.systems.get(`|${key}`) ?? [])),
  ]
  for (const step of steps) {
    const found = step()
    if (found) return found
  }
  return null
}
