import type { TextSet } from "../lib/register-texts"

/** Texts of the review desk, for `registerTexts`. */
export const reviewTexts: TextSet = {
  name: "review",
  en: async () => (await import("./en/review")).review,
  bg: async () => (await import("./bg/review")).review,
}
