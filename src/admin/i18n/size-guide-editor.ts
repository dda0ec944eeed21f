import { sizeGuideEditor as bg } from "./bg/size-guide-editor"
import { sizeGuideEditor as en } from "./en/size-guide-editor"

/** Texts of the size-guide editor around its grid, for `registerTexts`. */
export const sizeGuideEditorTexts = { en, bg }
