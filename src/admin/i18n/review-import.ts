import { reviewImport as bg } from "./bg/review-import"
import { reviewImport as en } from "./en/review-import"

/** Texts of the import page, for `registerTexts`. */
export const reviewImportTexts = { en, bg }
