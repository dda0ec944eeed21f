import { sizeGuideList as bg } from "./bg/size-guide-list"
import { sizeGuideList as en } from "./en/size-guide-list"

/** Texts of the list of size guides and of their coverage, for `registerTexts`. */
export const sizeGuideListTexts = { en, bg }
