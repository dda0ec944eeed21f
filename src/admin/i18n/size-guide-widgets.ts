import type { TextSet } from "../lib/register-texts"

/** Texts of the cards on other pages, for `registerTexts`. */
export const sizeGuideWidgetTexts: TextSet = {
  name: "size_guide_widgets",
  en: async () => (await import("./en/size-guide-widgets")).sizeGuideWidgets,
  bg: async () => (await import("./bg/size-guide-widgets")).sizeGuideWidgets,
}
