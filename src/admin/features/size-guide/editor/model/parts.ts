import { LIMITS, type GuideDocument, type HowTo } from "../../../../../contracts/size-guide-document"
import { newPartId } from "../../../../../sizing/ids"
import { moveRun } from "./document"

type Fields = Partial<
  Pick<GuideDocument, "title" | "kind" | "audience" | "google_size_system" | "locale" | "display" | "intro" | "notes" | "tools">
>

/** Changes fields of the guide itself, outside of its tables and blocks. */
export const setFields = (document: GuideDocument, fields: Fields): GuideDocument =>
  (Object.keys(fields) as (keyof Fields)[]).every((key) => fields[key] === document[key])
    ? document
    : { ...document, ...fields }

/** Adds an empty how-to-measure block at the end. */
export const addHowTo = (document: GuideDocument): GuideDocument =>
  document.how_to.length >= LIMITS.how_to
    ? document
    : {
        ...document,
        how_to: [...document.how_to, { id: newPartId(), title: "", body: "", image: null, video_url: null }],
      }

export const setHowTo = (document: GuideDocument, id: string, change: Partial<Omit<HowTo, "id">>): GuideDocument =>
  document.how_to.some((block) => block.id === id)
    ? { ...document, how_to: document.how_to.map((block) => (block.id === id ? { ...block, ...change } : block)) }
    : document

/** Removes a block; columns that pointed to it point nowhere. */
export const removeHowTo = (document: GuideDocument, id: string): GuideDocument =>
  document.how_to.some((block) => block.id === id)
    ? {
        ...document,
        how_to: document.how_to.filter((block) => block.id !== id),
        tables: document.tables.map((table) =>
          table.columns.some((column) => column.how_to === id)
            ? {
                ...table,
                columns: table.columns.map((column) => (column.how_to === id ? { ...column, how_to: null } : column)),
              }
            : table
        ),
      }
    : document

export const moveHowTo = (document: GuideDocument, id: string, to: number): GuideDocument => {
  const from = document.how_to.findIndex((block) => block.id === id)
  return from < 0 || from === to || to < 0 || to >= document.how_to.length
    ? document
    : { ...document, how_to: moveRun(document.how_to, from, 1, to) }
}

/** Sets or, with an empty text, removes the translation of one text. */
export const setTranslation = (document: GuideDocument, locale: string, path: string, text: string): GuideDocument => {
  const texts = document.translations[locale] ?? {}
  if ((texts[path] ?? "") === text) {
    return document
  }
  const { [path]: _, ...rest } = texts
  return {
    ...document,
    translations: { ...document.translations, [locale]: text === "" ? rest : { ...texts, [path]: text } },
  }
}
