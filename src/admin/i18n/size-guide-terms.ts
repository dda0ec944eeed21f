import { sizeGuideTerms as bg } from "./bg/size-guide-terms"
import { sizeGuideTerms as en } from "./en/size-guide-terms"

/** Texts of the words shared by all guides, for `registerTexts`. */
export const sizeGuideTermsTexts = { en, bg }
