import { type Column, type GuideDocument, type Row, type Table, textPath } from "../contracts/size-guide-document"
import type { Term } from "../contracts/size-guide-terms"
import { baseLanguage } from "./names"
import { same } from "./parts"
import { inLanguage, listTexts, sameText, termKind } from "./texts"

/** A shared text as labels follow it: by its id, which stays when its words change. */
export type FollowedTerm = Pick<Term, "id" | "kind" | "text" | "locale" | "translations">

interface Label {
  text: string
  term_id: string | undefined
}
type Change = (path: string, label: Label) => Label

const isText = ({ type }: Column): boolean => type === "label" || type === "text"

const changeColumn = (column: Column, change: Change): Column => {
  const { term_id: before, ...rest } = column
  const { text, term_id } = change(textPath.columnLabel(column.id), { text: column.label, term_id: before })
  return { ...rest, label: text, ...(term_id ? { term_id } : {}) }
}

const changeRow = (row: Row, columns: Column[], change: Change): Row => {
  const cells = { ...row.cells }
  for (const { id } of columns) {
    const cell = cells[id]
    if (!cell) continue
    const { text, term_id } = change(textPath.cell(row.id, id), { text: cell.v, term_id: cell.term_id })
    if (text !== cell.v || term_id !== cell.term_id) cells[id] = term_id ? { v: text, term_id } : { v: text }
  }
  return { ...row, cells }
}

const changeTable = (table: Table, change: Change): Table => {
  const named = table.columns.filter(isText)
  return {
    ...table,
    columns: table.columns.map((column) => changeColumn(column, change)),
    rows: table.rows.map((row) => changeRow(row, named, change)),
  }
}

/** Changes the labels of columns and rows; the same object where nothing changes. */
const changeLabels = (document: GuideDocument, change: Change): GuideDocument => {
  const tables = document.tables.map((table) => changeTable(table, change))
  return same(tables, document.tables) ? document : { ...document, tables }
}

/** Shared texts that labels follow, by the path of the label. */
export const followedTerms = (document: GuideDocument): Map<string, string> =>
  new Map(
    document.tables.flatMap((table) => [
      ...table.columns.map(({ id, term_id }) => [textPath.columnLabel(id), term_id] as const),
      ...table.columns
        .filter(isText)
        .flatMap(({ id }) => table.rows.map((row) => [textPath.cell(row.id, id), row.cells[id]?.term_id] as const)),
    ]).filter((entry): entry is readonly [string, string] => Boolean(entry[1]))
  )

/** Words of a shared text in other languages than the document's. */
const otherWords = (term: FollowedTerm, locale: string): [string, string][] =>
  Object.entries({ ...term.translations, [term.locale]: term.text }).filter(
    ([each, words]) => words !== "" && each !== locale && each !== baseLanguage(locale)
  )

const withWords = (document: GuideDocument, words: readonly [locale: string, path: string, text: string][]): GuideDocument => {
  const changed = words.filter(([locale, path, text]) => document.translations[locale]?.[path] !== text)
  if (changed.length === 0) return document
  const translations = { ...document.translations }
  for (const [locale, path, text] of changed) translations[locale] = { ...translations[locale], [path]: text }
  return { ...document, translations }
}

/**
 * The document with every label that follows a shared text saying what that says now, in each language
 * it has; a language it lacks stays as the guide has it. A shared text that is gone leaves its words
 * behind and is followed no more. The same object where all is so already; doing it twice changes nothing.
 */
export const followTerms = (document: GuideDocument, terms: readonly FollowedTerm[]): GuideDocument => {
  const followed = followedTerms(document)
  if (followed.size === 0) return document
  const known = new Map(terms.map((term) => [term.id, term]))
  const said = changeLabels(document, (_, { text, term_id }) => {
    const term = term_id ? known.get(term_id) : undefined
    return { text: (term && inLanguage(term, document.locale)) ?? text, term_id: term?.id }
  })
  const words = [...followed].flatMap(([path, id]) => {
    const term = known.get(id)
    return term ? otherWords(term, document.locale).map(([locale, text]) => [locale, path, text] as [string, string, string]) : []
  })
  return withWords(said, words)
}

/** Lets the labels of the paths follow shared texts, and say at once what those say. */
export const followAt = (
  document: GuideDocument,
  links: ReadonlyMap<string, string>,
  terms: readonly FollowedTerm[]
): GuideDocument =>
  followTerms(
    changeLabels(document, (path, { text, term_id }) => ({ text, term_id: links.get(path) ?? term_id })),
    terms
  )

/** A label keeps its words and follows no shared text any more. */
export const unfollowAt = (document: GuideDocument, path: string): GuideDocument =>
  changeLabels(document, (each, { text, term_id }) => ({ text, term_id: each === path ? undefined : term_id }))

/** Labels that say what a shared text of their kind says and do not follow one yet, with that text's id. */
export const sameWords = (document: GuideDocument, terms: readonly FollowedTerm[]): Map<string, string> => {
  const followed = followedTerms(document)
  return new Map(
    listTexts(document).flatMap(({ path, text, part }): [string, string][] => {
      if ((part !== "column" && part !== "cell") || followed.has(path)) return []
      const kind = termKind(path)
      const found = terms.find((term) => {
        const words = term.kind === kind ? inLanguage(term, document.locale) : undefined
        return words !== undefined && sameText(words, text)
      })
      return found ? [[path, found.id]] : []
    })
  )
}
