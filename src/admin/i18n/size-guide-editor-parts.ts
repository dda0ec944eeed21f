import type { TextSet } from "../lib/register-texts"

/** Texts of the parts of a size guide beside its tables, for `registerTexts`: instructions, settings, tools, languages. */
export const sizeGuideEditorPartsTexts: TextSet = {
  name: "size_guide_part",
  en: async () => (await import("./en/size-guide-editor-parts")).sizeGuideEditorParts,
  bg: async () => (await import("./bg/size-guide-editor-parts")).sizeGuideEditorParts,
}
