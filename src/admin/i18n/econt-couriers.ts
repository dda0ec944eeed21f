import type { TextSet } from "../lib/register-texts"

/** Texts of the page of couriers, for `registerTexts`. */
export const econtCouriersTexts: TextSet = {
  name: "econt_couriers",
  en: async () => (await import("./en/econt-couriers")).econtCouriers,
  bg: async () => (await import("./bg/econt-couriers")).econtCouriers,
}
