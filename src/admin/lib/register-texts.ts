import type { i18n as I18n } from "i18next"
import { getI18n } from "react-i18next"
import type { Locale } from "../../contracts/shared"
import { localeOf, TEXT_NAMESPACE, TEXTS_LOADED } from "./text"

/** Texts of a part of the suite, a file for each language. */
export type TextSet = Record<Locale, () => Promise<object>> & {
  /** The first word of the paths in it; a language that has it has the set. */
  name: string
}

const registered = new Set<TextSet>()
const loads = new Set<Promise<void>>()

const loadInto = async (i18n: I18n, texts: TextSet, locale: Locale): Promise<void> => {
  if (i18n.getResource(locale, TEXT_NAMESPACE, texts.name) === undefined) {
    i18n.addResourceBundle(locale, TEXT_NAMESPACE, await texts[locale](), true, true)
  }
}

/** Until a load is done {@link textsLoaded} waits for it, and it is that which hears of a failure. */
const start = (load: Promise<void>): void => {
  loads.add(load)
  const end = () => loads.delete(load)
  load.then(end, end)
}

const followLanguage = (i18n: I18n): void => {
  i18n.on("languageChanged", (language) => {
    const all = [...registered].map((texts) => loadInto(i18n, texts, localeOf(language)))
    // Those that came are shown, also where others did not.
    const told = Promise.allSettled(all).then(() => i18n.emit(TEXTS_LOADED))
    start(Promise.all([...all, told]).then(() => undefined))
  })
}

/**
 * Adds the texts of a page or a part of it in the language of the dashboard, and in another when
 * the user changes to that. Called once, at the top of a module that is loaded by `lazy` or
 * `loadPart`, which wait for the texts.
 */
export const registerTexts = (texts: TextSet): void => {
  const i18n = getI18n()
  if (!i18n) {
    return
  }
  if (registered.size === 0) {
    followLanguage(i18n)
  }
  registered.add(texts)
  start(loadInto(i18n, texts, localeOf(i18n.language)))
}

/**
 * Resolves when every text that was registered is there.
 * @throws what the browser throws for a file that does not come
 */
export const textsLoaded = async (): Promise<void> => {
  await Promise.all(loads)
}
