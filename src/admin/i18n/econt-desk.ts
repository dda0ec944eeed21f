import type { TextSet } from "../lib/register-texts"

/** Texts of the shipments desk, for `registerTexts`. */
export const econtDeskTexts: TextSet = {
  name: "econt_desk",
  en: async () => (await import("./en/econt-desk")).econtDesk,
  bg: async () => (await import("./bg/econt-desk")).econtDesk,
}
