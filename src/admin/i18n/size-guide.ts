import type { TextSet } from "../lib/register-texts"

/** Texts every page of size guides may show, for `registerTexts`. */
export const sizeGuideTexts: TextSet = {
  name: "size_guides",
  en: async () => (await import("./en/size-guide")).sizeGuide,
  bg: async () => (await import("./bg/size-guide")).sizeGuide,
}
