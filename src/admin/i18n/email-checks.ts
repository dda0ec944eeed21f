import type { TextSet } from "../lib/register-texts"

/** What the checks before sending find, for `registerTexts`. */
export const emailChecksTexts: TextSet = {
  name: "email_checks",
  en: async () => (await import("./en/email-checks")).emailChecks,
  bg: async () => (await import("./bg/email-checks")).emailChecks,
}
