import { textPath, type GuideDocument } from "../../../../../contracts/size-guide-document"
import { followedTerms, type FollowedTerm } from "../../../../../sizing/shared-labels"
import { hasWords, inLanguage, listTexts, missingTranslations, textOf } from "../../../../../sizing/texts"
import { rowName } from "../../../../../sizing/names"

/** A text of the guide with its translation into one language. */
export type TranslationRow = {
  path: string
  part: "document" | "table" | "axis" | "column" | "cell" | "how_to"
  /** Which table, column or size it belongs to; empty for the guide itself. */
  of: string
  source: string
  multiline: boolean
  /** The guide's own translation; empty where there is none. */
  text: string
  /** What the shop shows where there is no own translation and a shared term or the parent language has one. */
  fallback: string | null
  /** The shop would show the source text. */
  isMissing: boolean
  /** Whether it follows a shared text; null for what cannot: only names of columns and sizes, and texts in cells, can. */
  follows: boolean | null
  /** The translation is that of the shared text it follows. */
  isShared: boolean
}

const namesOf = (document: GuideDocument): Map<string, string> => {
  const names = new Map<string, string>()
  for (const table of document.tables) {
    for (const column of table.columns) {
      names.set(textPath.columnLabel(column.id), table.title)
      for (const row of table.rows) {
        names.set(textPath.cell(row.id, column.id), [table.title, rowName(table, row), column.label].filter(Boolean).join(" · "))
      }
    }
    names.set(textPath.axis(table.id, "rows"), table.title)
    names.set(textPath.axis(table.id, "columns"), table.title)
  }
  for (const block of document.how_to) {
    names.set(textPath.howToBody(block.id), block.title)
    names.set(textPath.howToAlt(block.id), block.title)
  }
  return names
}

/** Every text that has words, in reading order. */
export const translationRows = (document: GuideDocument, locale: string, terms: readonly FollowedTerm[]): TranslationRow[] => {
  const missing = new Set(missingTranslations(document, [locale], terms).map(({ path }) => path))
  const names = namesOf(document)
  const followed = followedTerms(document)
  const known = new Map(terms.map((term) => [term.id, term]))
  return listTexts(document)
    .filter(({ text }) => hasWords(text))
    .map(({ path, text: source, part, multiline }) => {
      const text = document.translations[locale]?.[path] ?? ""
      const term = known.get(followed.get(path) ?? "")
      const shown = textOf(document, path, source, locale, terms)
      return {
        path,
        part,
        of: names.get(path) ?? "",
        source,
        multiline,
        text,
        fallback: text === "" && !missing.has(path) ? shown : null,
        isMissing: missing.has(path),
        follows: part === "column" || part === "cell" ? followed.has(path) : null,
        isShared: term !== undefined && inLanguage(term, locale) !== undefined,
      }
    })
}

/** Missing texts first; else the order of reading. */
export const missingFirst = (rows: readonly TranslationRow[]): TranslationRow[] => [
  ...rows.filter((row) => row.isMissing),
  ...rows.filter((row) => !row.isMissing),
]
