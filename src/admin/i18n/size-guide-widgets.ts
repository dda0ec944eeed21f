import { sizeGuideWidgets as bg } from "./bg/size-guide-widgets"
import { sizeGuideWidgets as en } from "./en/size-guide-widgets"

/** Texts of the cards on other pages, for `registerTexts`. */
export const sizeGuideWidgetTexts = { en, bg }
