import { sizeGuideEditorParts as bg } from "./bg/size-guide-editor-parts"
import { sizeGuideEditorParts as en } from "./en/size-guide-editor-parts"

/** Texts of the parts of a size guide beside its tables, for `registerTexts`: instructions, settings, tools, languages. */
export const sizeGuideEditorPartsTexts = { en, bg }
