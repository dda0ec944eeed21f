import type { TextSet } from "../lib/register-texts"

/** Texts of the menu and the settings that open over the grid, for `registerTexts`. */
export const sizeGuideGridOverlayTexts: TextSet = {
  name: "size_guide_cell",
  en: async () => (await import("./en/size-guide-grid-overlays")).sizeGuideGridOverlays,
  bg: async () => (await import("./bg/size-guide-grid-overlays")).sizeGuideGridOverlays,
}
