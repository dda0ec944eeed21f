import type { TextSet } from "../lib/register-texts"

/** Texts of editors that save by themselves, for `registerTexts`. */
export const autosaveTexts: TextSet = {
  name: "autosave",
  en: async () => (await import("./en/autosave")).autosave,
  bg: async () => (await import("./bg/autosave")).autosave,
}
