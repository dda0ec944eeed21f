import { sizeGuide as bg } from "./bg/size-guide"
import { sizeGuide as en } from "./en/size-guide"

/** Texts every page of size guides may show, for `registerTexts`. */
export const sizeGuideTexts = { en, bg }
