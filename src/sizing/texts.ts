import { type Column, type GuideDocument, type HowTo, type Row, type Table, textPath } from "../contracts/size-guide-document"
import type { Term } from "../contracts/size-guide-terms"
import { baseLanguage } from "./names"
import { parseRange } from "./numbers"

/** What a text belongs to, so that a list of texts can be grouped. */
type TextPart = "document" | "table" | "axis" | "column" | "cell" | "how_to"

export interface GuideText {
  /** Key in `translations`, see `textPath`. */
  path: string
  text: string
  part: TextPart
  /** Markdown of several lines; the others are one line. */
  multiline: boolean
}

/** A shared text as far as the fallback reads it. */
export type SharedTerm = Pick<Term, "kind" | "text" | "locale" | "translations">

const isNumber = (text: string) => parseRange(text) !== null

/** `S`, `XXL`, `2XL`, `M/L`, `XS–S`, `75B`, `L½`, `US`: the same in every language. */
const SIZE_CODE = /^(?:\d{0,2}x{0,5}[sml]|\d{0,3}[a-z]{1,2}|[\d.,½¼¾+]+|mm|cm|in)$/i
/** Whether a text says something in a language: a word that is neither a number nor a code of a size. */
export const hasWords = (text: string): boolean =>
  !isNumber(text) &&
  text
    .split(/[\s/|()–—\-+½¼¾,.:;]+/)
    .some((word) => /\p{L}/u.test(word) && !SIZE_CODE.test(word))

const cellTexts = (table: Table, row: Row): GuideText[] =>
  table.columns
    .filter((column) => column.type === "label" || column.type === "text")
    .map((column) => ({
      path: textPath.cell(row.id, column.id),
      text: row.cells[column.id]?.v ?? "",
      part: "cell" as const,
      multiline: false,
    }))

const columnText = (column: Column): GuideText => ({
  path: textPath.columnLabel(column.id),
  text: column.label,
  part: "column",
  multiline: false,
})

const axisTexts = (table: Table): GuideText[] =>
  table.cross
    ? (["rows", "columns"] as const).map((axis) => ({
        path: textPath.axis(table.id, axis),
        text: table.cross?.[axis].label ?? "",
        part: "axis",
        multiline: false,
      }))
    : []

const tableTexts = (table: Table): GuideText[] => [
  { path: textPath.tableTitle(table.id), text: table.title, part: "table", multiline: false },
  ...axisTexts(table),
  ...table.columns.map(columnText),
  ...table.rows.flatMap((row) => cellTexts(table, row)),
]

const howToTexts = (block: HowTo): GuideText[] => [
  { path: textPath.howToTitle(block.id), text: block.title, part: "how_to", multiline: false },
  { path: textPath.howToBody(block.id), text: block.body, part: "how_to", multiline: true },
  { path: textPath.howToAlt(block.id), text: block.image?.alt ?? "", part: "how_to", multiline: false },
]

/**
 * Every text of a document that can have a translation, in reading order. Empty texts and numbers
 * have none; cells count where their column is a label or free text.
 */
export const listTexts = (document: GuideDocument): GuideText[] =>
  [
    { path: textPath.title(), text: document.title, part: "document" as const, multiline: false },
    { path: textPath.intro(), text: document.intro, part: "document" as const, multiline: true },
    ...document.tables.flatMap(tableTexts),
    ...document.how_to.flatMap(howToTexts),
    { path: textPath.notes(), text: document.notes, part: "document" as const, multiline: true },
  ].filter(({ text }) => text !== "" && !isNumber(text))

export const sameText = (left: string, right: string) => left.trim().toLowerCase() === right.trim().toLowerCase()

/** The term's text in a language: its own, or a translation of the locale or its language. */
export const inLanguage = (term: Omit<SharedTerm, "kind">, locale: string): string | undefined =>
  (term.translations[locale] ?? term.translations[baseLanguage(locale)]) ||
  (baseLanguage(term.locale) === baseLanguage(locale) ? term.text : undefined)

const TERM_KINDS: Partial<Record<string, SharedTerm["kind"]>> = { column: "measurement", axis: "measurement", cell: "label" }
/** Which shared texts speak for the text of a path; undefined where none does. */
export const termKind = (path: string): SharedTerm["kind"] | undefined => TERM_KINDS[path.split(".")[0]]

const fromTerms = (terms: readonly SharedTerm[], path: string, source: string, from: string, to: string) => {
  const kind = termKind(path)
  if (!kind) return undefined
  const term = terms.find((each) => {
    const text = each.kind === kind ? inLanguage(each, from) : undefined
    return text !== undefined && sameText(text, source) && inLanguage(each, to)
  })
  return term && inLanguage(term, to)
}

/** The text of a locale, or undefined where only the source language is left. */
const translated = (
  document: GuideDocument,
  path: string,
  source: string,
  locale: string,
  terms: readonly SharedTerm[]
): string | undefined => {
  const own = document.translations[locale]?.[path]
  if (own || locale === document.locale) return own || source
  const language = baseLanguage(locale)
  return (
    document.translations[language]?.[path] ||
    (language === baseLanguage(document.locale) ? source : fromTerms(terms, path, source, document.locale, locale))
  )
}

/**
 * A text in the asked language: the translation of `bg-BG`, then of `bg`, then a shared term with the
 * same source text, then the source itself. The document's own language needs no translation.
 *
 * @param path key of `textPath`
 * @param source the text as it stands in the document
 */
export const textOf = (
  document: GuideDocument,
  path: string,
  source: string,
  locale: string,
  terms: readonly SharedTerm[] = []
): string => (source === "" ? "" : (translated(document, path, source, locale, terms) ?? source))

/** Texts that would fall back to the source in one of the locales. Codes of sizes (`XL`, `US`) need no translation. */
export const missingTranslations = (
  document: GuideDocument,
  locales: readonly string[],
  terms: readonly SharedTerm[] = []
): { locale: string; path: string; text: string }[] => {
  const texts = listTexts(document).filter(({ text }) => hasWords(text))
  return locales.flatMap((locale) =>
    texts
      .filter(({ path, text }) => translated(document, path, text, locale, terms) === undefined)
      .map(({ path, text }) => ({ locale, path, text }))
  )
}
