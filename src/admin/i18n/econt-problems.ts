import type { TextSet } from "../lib/register-texts"

/** What is wrong with a waybill, for `registerTexts`. */
export const econtProblemsTexts: TextSet = {
  name: "econt_problems",
  en: async () => (await import("./en/econt-problems")).econtProblems,
  bg: async () => (await import("./bg/econt-problems")).econtProblems,
}
