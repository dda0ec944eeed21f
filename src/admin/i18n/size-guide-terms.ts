import type { TextSet } from "../lib/register-texts"

/** Texts of the words shared by all guides, for `registerTexts`. */
export const sizeGuideTermsTexts: TextSet = {
  name: "size_guide_terms",
  en: async () => (await import("./en/size-guide-terms")).sizeGuideTerms,
  bg: async () => (await import("./bg/size-guide-terms")).sizeGuideTerms,
}
