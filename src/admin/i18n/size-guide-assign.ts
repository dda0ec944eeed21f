import type { TextSet } from "../lib/register-texts"

/** Texts of assignments and of the explanation, for `registerTexts`. */
export const sizeGuideAssignTexts: TextSet = {
  name: "size_guide_assign",
  en: async () => (await import("./en/size-guide-assign")).sizeGuideAssign,
  bg: async () => (await import("./bg/size-guide-assign")).sizeGuideAssign,
}
