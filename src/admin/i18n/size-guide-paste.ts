import type { TextSet } from "../lib/register-texts"

/** Texts of what a paste into the grid did, for `registerTexts`. */
export const sizeGuidePasteTexts: TextSet = {
  name: "size_guide_paste",
  en: async () => (await import("./en/size-guide-paste")).sizeGuidePaste,
  bg: async () => (await import("./bg/size-guide-paste")).sizeGuidePaste,
}
