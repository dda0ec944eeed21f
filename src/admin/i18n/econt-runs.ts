import type { TextSet } from "../lib/register-texts"

/** Texts of runs that make or cancel many waybills, for `registerTexts`. */
export const econtRunsTexts: TextSet = {
  name: "econt_runs",
  en: async () => (await import("./en/econt-runs")).econtRuns,
  bg: async () => (await import("./bg/econt-runs")).econtRuns,
}
