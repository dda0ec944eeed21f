import type { TextSet } from "../lib/register-texts"

/** Texts of the import of earlier shipments, for `registerTexts`. */
export const econtImportTexts: TextSet = {
  name: "econt_import",
  en: async () => (await import("./en/econt-import")).econtImport,
  bg: async () => (await import("./bg/econt-import")).econtImport,
}
