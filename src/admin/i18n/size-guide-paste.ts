import { sizeGuidePaste as bg } from "./bg/size-guide-paste"
import { sizeGuidePaste as en } from "./en/size-guide-paste"

/** Texts of what a paste into the grid did, for `registerTexts`. */
export const sizeGuidePasteTexts = { en, bg }
