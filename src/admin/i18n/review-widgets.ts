import type { TextSet } from "../lib/register-texts"

/** Texts of the cards on other pages, for `registerTexts`. */
export const reviewWidgetTexts: TextSet = {
  name: "review_widgets",
  en: async () => (await import("./en/review-widgets")).reviewWidgets,
  bg: async () => (await import("./bg/review-widgets")).reviewWidgets,
}
