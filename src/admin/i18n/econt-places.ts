import type { TextSet } from "../lib/register-texts"

/** Texts of the pickers of places, for `registerTexts`. */
export const econtPlacesTexts: TextSet = {
  name: "econt_places",
  en: async () => (await import("./en/econt-places")).econtPlaces,
  bg: async () => (await import("./bg/econt-places")).econtPlaces,
}
