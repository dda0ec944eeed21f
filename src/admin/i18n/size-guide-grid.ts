import { sizeGuideGrid as bg } from "./bg/size-guide-grid"
import { sizeGuideGrid as en } from "./en/size-guide-grid"

/** Texts of the grid in the size-guide editor, for `registerTexts`. */
export const sizeGuideGridTexts = { en, bg }
