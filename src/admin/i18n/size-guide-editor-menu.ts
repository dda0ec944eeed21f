import type { TextSet } from "../lib/register-texts"

/** Texts of the menu of a size guide's editor, for `registerTexts`. */
export const sizeGuideEditorMenuTexts: TextSet = {
  name: "size_guide_menu",
  en: async () => (await import("./en/size-guide-editor-menu")).sizeGuideEditorMenu,
  bg: async () => (await import("./bg/size-guide-editor-menu")).sizeGuideEditorMenu,
}
