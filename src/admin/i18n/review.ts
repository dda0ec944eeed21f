import { review as bg } from "./bg/review"
import { review as en } from "./en/review"

/** Texts of the review desk, for `registerTexts`. */
export const reviewTexts = { en, bg }
