import type { Term } from "../../../../../contracts/size-guide-terms"
import { textPath, type GuideDocument } from "../../../../../contracts/size-guide-document"
import { baseLanguage } from "../../../../../sizing/names"
import { addHowTo, setHowTo, setTranslation } from "./parts"

/** Adds a how-to-measure block with the texts of a shared measurement, in all languages it has. */
export const addSharedHowTo = (document: GuideDocument, term: Term): GuideDocument => {
  const added = addHowTo(document)
  const block = added.how_to.at(-1)
  if (added === document || !block) {
    return document
  }
  const titles: Record<string, string> = { ...term.translations, [term.locale]: term.text }
  const own = baseLanguage(document.locale)
  const inOwn = (texts: Record<string, string>) => texts[document.locale] ?? texts[own] ?? texts[term.locale]
  const filled = setHowTo(added, block.id, { title: inOwn(titles), body: inOwn(term.how_to) ?? "" })
  const others = new Set([...Object.keys(titles), ...Object.keys(term.how_to)].filter((locale) => baseLanguage(locale) !== own))
  return [...others].reduce(
    (next, locale) =>
      [
        { path: textPath.howToTitle(block.id), text: titles[locale] },
        { path: textPath.howToBody(block.id), text: term.how_to[locale] },
      ].reduce((said, { path, text }) => (text ? setTranslation(said, locale, path, text) : said), next),
    filled
  )
}
