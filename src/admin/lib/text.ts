import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import type { Locale } from "../../contracts/shared"
import type { Texts } from "../i18n/all"

type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}`
}[keyof T & string]
type WithoutPlural<K extends string> = K extends `${infer Base}_${"one" | "other"}` ? Base : K

/** Every text of the suite by its path; plural forms go by the path without their ending. */
export type TextKey = WithoutPlural<Path<Texts>>
export type TextVariables = Record<string, string | number>
export type Translate = (key: TextKey, variables?: TextVariables) => string

/** Name of our texts among those of the dashboard. */
export const TEXT_NAMESPACE = "bijou"
/** What i18next tells when our texts in another language have come. */
export const TEXTS_LOADED = "bijouTextsLoaded"

/** The one of our languages that is shown for a language of the dashboard. */
export const localeOf = (language = "en"): Locale => (language.startsWith("bg") ? "bg" : "en")

const BINDING = { bindI18n: `languageChanged ${TEXTS_LOADED}` }

/** Our texts in the language of the dashboard, and that language for `Intl`. */
export const useText = (): { t: Translate; locale: Locale; language: string } => {
  const { t: translate, i18n } = useTranslation(TEXT_NAMESPACE, BINDING)
  const language = i18n.language ?? "en"
  const t = useCallback<Translate>((key, variables) => translate(key, { ...variables }), [translate])
  return { t, locale: localeOf(language), language }
}
