import type { TextSet } from "../lib/register-texts"

/** Words for waybills and parcels, for `registerTexts`. */
export const econtParcelTexts: TextSet = {
  name: "econt_parcel",
  en: async () => (await import("./en/econt-parcel")).econtParcel,
  bg: async () => (await import("./bg/econt-parcel")).econtParcel,
}
