import type { TextSet } from "../lib/register-texts"

/** Texts of the orders that are ready to ship, for `registerTexts`. */
export const econtReadyTexts: TextSet = {
  name: "econt_ready",
  en: async () => (await import("./en/econt-ready")).econtReady,
  bg: async () => (await import("./bg/econt-ready")).econtReady,
}
