import type { TextSet } from "../lib/register-texts"

/** Texts of what opens over the size-guide editor, for `registerTexts`: publishing, revisions, files, keys. */
export const sizeGuideEditorDialogsTexts: TextSet = {
  name: "size_guide_dialog",
  en: async () => (await import("./en/size-guide-editor-dialogs")).sizeGuideEditorDialogs,
  bg: async () => (await import("./bg/size-guide-editor-dialogs")).sizeGuideEditorDialogs,
}
