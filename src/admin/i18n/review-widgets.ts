import { reviewWidgets as bg } from "./bg/review-widgets"
import { reviewWidgets as en } from "./en/review-widgets"

/** Texts of the cards on other pages, for `registerTexts`. */
export const reviewWidgetTexts = { en, bg }
