import { sizeGuideAssign as bg } from "./bg/size-guide-assign"
import { sizeGuideAssign as en } from "./en/size-guide-assign"

/** Texts of assignments and of the explanation, for `registerTexts`. */
export const sizeGuideAssignTexts = { en, bg }
