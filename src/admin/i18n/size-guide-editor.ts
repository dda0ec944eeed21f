import type { TextSet } from "../lib/register-texts"

/** Texts of the size-guide editor around its grid, for `registerTexts`. */
export const sizeGuideEditorTexts: TextSet = {
  name: "size_guide_editor",
  en: async () => (await import("./en/size-guide-editor")).sizeGuideEditor,
  bg: async () => (await import("./bg/size-guide-editor")).sizeGuideEditor,
}
