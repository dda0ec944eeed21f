import type { TextSet } from "../lib/register-texts"

/** Texts of the settings of Econt, for `registerTexts`. */
export const econtSettingsTexts: TextSet = {
  name: "econt_settings",
  en: async () => (await import("./en/econt-settings")).econtSettings,
  bg: async () => (await import("./bg/econt-settings")).econtSettings,
}
