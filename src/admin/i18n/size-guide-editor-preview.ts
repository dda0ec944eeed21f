import { sizeGuideEditorPreview as bg } from "./bg/size-guide-editor-preview"
import { sizeGuideEditorPreview as en } from "./en/size-guide-editor-preview"

/** Texts of the preview beside the size-guide editor, for `registerTexts`. */
export const sizeGuideEditorPreviewTexts = { en, bg }
