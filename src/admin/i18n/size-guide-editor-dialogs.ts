import { sizeGuideEditorDialogs as bg } from "./bg/size-guide-editor-dialogs"
import { sizeGuideEditorDialogs as en } from "./en/size-guide-editor-dialogs"

/** Texts of what opens over the size-guide editor, for `registerTexts`: publishing, revisions, files, keys. */
export const sizeGuideEditorDialogsTexts = { en, bg }
