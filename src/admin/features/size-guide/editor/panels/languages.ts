import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import { hasWords, listTexts, missingTranslations, type SharedTerm } from "../../../../../sizing/texts"

/** Languages every guide is offered in; others come with their first text. */
const USUAL = ["bg", "en"]

/** Languages the guide is or can be translated into, without the one it is written in. */
export const targetLocales = (document: GuideDocument): string[] => [
  ...new Set([...USUAL, ...Object.keys(document.translations)].filter((locale) => locale !== document.locale)),
]

/** How many texts of each language are there, counting shared terms. */
export const translationProgress = (document: GuideDocument, terms: readonly SharedTerm[]) => {
  const total = listTexts(document).filter(({ text }) => hasWords(text)).length
  return targetLocales(document).map((locale) => ({
    locale,
    total,
    done: total - missingTranslations(document, [locale], terms).length,
  }))
}

/** Name of a language in another one, with a capital: "Bulgarian", "Български". */
export const languageName = (locale: string, inLanguage: string): string => {
  try {
    const name = new Intl.DisplayNames([inLanguage], { type: "language" }).of(locale) ?? locale
    return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1)
  } catch {
    return locale
  }
}
