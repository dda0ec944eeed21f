import i18n from "i18next"
import { initReactI18next } from "react-i18next"
import dashboardBg from "../node_modules/@medusajs/dashboard/src/i18n/translations/bg.json"
import dashboardEn from "../node_modules/@medusajs/dashboard/src/i18n/translations/en.json"
import resources from "../src/admin/i18n/all"

/** The dashboard's own texts and ours, so that its components speak the language of the toolbar. */
void i18n.use(initReactI18next).init({
  lng: "en",
  fallbackLng: "en",
  fallbackNS: "translation",
  interpolation: { escapeValue: false },
  resources: {
    en: { translation: dashboardEn, ...resources.en },
    bg: { translation: dashboardBg, ...resources.bg },
  },
})

export { i18n }
