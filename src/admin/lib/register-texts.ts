import { getI18n } from "react-i18next"
import { LOCALES, type Locale } from "../../contracts/shared"
import { TEXT_NAMESPACE } from "./text"

/**
 * Adds a feature's texts when its page is loaded, so that they are not part of the dashboard's
 * first bundle. Called once, at the top of a lazily loaded module.
 */
export const registerTexts = (texts: Record<Locale, object>): void => {
  const i18n = getI18n()
  if (!i18n) {
    return
  }
  for (const locale of LOCALES) {
    i18n.addResourceBundle(locale, TEXT_NAMESPACE, texts[locale], true, true)
  }
}
