import type { TextSet } from "../lib/register-texts"

/** Texts every page of Econt may show, for `registerTexts`. */
export const econtTexts: TextSet = {
  name: "econt",
  en: async () => (await import("./en/econt")).econt,
  bg: async () => (await import("./bg/econt")).econt,
}
