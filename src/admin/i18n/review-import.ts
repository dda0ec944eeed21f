import type { TextSet } from "../lib/register-texts"

/** Texts of the import page, for `registerTexts`. */
export const reviewImportTexts: TextSet = {
  name: "review_import",
  en: async () => (await import("./en/review-import")).reviewImport,
  bg: async () => (await import("./bg/review-import")).reviewImport,
}
