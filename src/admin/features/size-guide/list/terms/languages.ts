import { LOCALES } from "../../../../../contracts/shared"
import type { Term } from "../../../../../contracts/size-guide-terms"

/** Languages a shop around here may sell in, offered besides those in use. */
export const OFFERED = ["bg", "en", "ro", "el", "sr", "mk", "tr", "de", "fr", "it", "es", "pl", "cs", "hu", "uk", "ru"]

type LanguageState = { locale: string; state: "complete" | "no_how_to" | "missing" }

/** Every language that is used in shared texts; those of the shop always are. */
export const usedLanguages = (terms: readonly Term[]): string[] => [
  ...new Set<string>([...LOCALES, ...terms.flatMap(({ locale, translations }) => [locale, ...Object.keys(translations)])]),
]

/** What a shared text has in each language: words, and how to measure once it says so in one of them. */
export const languageStates = (term: Term, locales: readonly string[]): LanguageState[] => {
  const saysHow = term.kind === "measurement" && Object.values(term.how_to).some(Boolean)
  return locales.map((locale) => ({
    locale,
    state:
      locale !== term.locale && !term.translations[locale]
        ? "missing"
        : saysHow && !term.how_to[locale]
          ? "no_how_to"
          : "complete",
  }))
}
