import type { TextSet } from "../lib/register-texts"

/** Texts of the list of size guides and of their coverage, for `registerTexts`. */
export const sizeGuideListTexts: TextSet = {
  name: "size_guide_list",
  en: async () => (await import("./en/size-guide-list")).sizeGuideList,
  bg: async () => (await import("./bg/size-guide-list")).sizeGuideList,
}
