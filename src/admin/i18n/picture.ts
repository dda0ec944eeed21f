import type { TextSet } from "../lib/register-texts"

/** Texts of the field for a picture, for `registerTexts`. */
export const pictureTexts: TextSet = {
  name: "picture",
  en: async () => (await import("./en/picture")).picture,
  bg: async () => (await import("./bg/picture")).picture,
}
