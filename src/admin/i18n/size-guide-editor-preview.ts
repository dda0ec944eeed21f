import type { TextSet } from "../lib/register-texts"

/** Texts of the preview beside the size-guide editor, for `registerTexts`. */
export const sizeGuideEditorPreviewTexts: TextSet = {
  name: "size_guide_preview",
  en: async () => (await import("./en/size-guide-editor-preview")).sizeGuideEditorPreview,
  bg: async () => (await import("./bg/size-guide-editor-preview")).sizeGuideEditorPreview,
}
