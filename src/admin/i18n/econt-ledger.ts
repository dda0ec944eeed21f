import type { TextSet } from "../lib/register-texts"

/** Texts of the ledger of cash on delivery, for `registerTexts`. */
export const econtLedgerTexts: TextSet = {
  name: "econt_ledger",
  en: async () => (await import("./en/econt-ledger")).econtLedger,
  bg: async () => (await import("./bg/econt-ledger")).econtLedger,
}
