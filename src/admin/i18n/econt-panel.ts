import type { TextSet } from "../lib/register-texts"

/** Texts of the waybill panel, for `registerTexts`. */
export const econtPanelTexts: TextSet = {
  name: "econt_panel",
  en: async () => (await import("./en/econt-panel")).econtPanel,
  bg: async () => (await import("./bg/econt-panel")).econtPanel,
}
