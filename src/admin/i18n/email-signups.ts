import type { TextSet } from "../lib/register-texts"

/** Texts of sign-up campaigns, for `registerTexts`. */
export const emailSignupsTexts: TextSet = {
  name: "email_signups",
  en: async () => (await import("./en/email-signups")).emailSignups,
  bg: async () => (await import("./bg/email-signups")).emailSignups,
}
