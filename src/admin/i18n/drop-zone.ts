import type { TextSet } from "../lib/register-texts"

/** Texts of the field for a file of rows, for `registerTexts`. */
export const dropZoneTexts: TextSet = {
  name: "drop_zone",
  en: async () => (await import("./en/drop-zone")).dropZone,
  bg: async () => (await import("./bg/drop-zone")).dropZone,
}
