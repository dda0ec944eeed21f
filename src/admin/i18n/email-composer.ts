import type { TextSet } from "../lib/register-texts"

/** Texts of the composer of mails, for `registerTexts`. */
export const emailComposerTexts: TextSet = {
  name: "email_composer",
  en: async () => (await import("./en/email-composer")).emailComposer,
  bg: async () => (await import("./bg/email-composer")).emailComposer,
}
