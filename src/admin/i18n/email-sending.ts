import type { TextSet } from "../lib/register-texts"

/** Texts of how e-mail campaigns are sent, for `registerTexts`. */
export const emailSendingTexts: TextSet = {
  name: "email_sending",
  en: async () => (await import("./en/email-sending")).emailSending,
  bg: async () => (await import("./bg/email-sending")).emailSending,
}
