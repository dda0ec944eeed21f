import type { TextSet } from "../lib/register-texts"

/** Texts of the grid in the size-guide editor, for `registerTexts`. */
export const sizeGuideGridTexts: TextSet = {
  name: "size_guide_grid",
  en: async () => (await import("./en/size-guide-grid")).sizeGuideGrid,
  bg: async () => (await import("./bg/size-guide-grid")).sizeGuideGrid,
}
