import type { TextSet } from "../lib/register-texts"

/** Texts of one contact, of topics and of lists, for `registerTexts`. */
export const emailContactsTexts: TextSet = {
  name: "email_contacts",
  en: async () => (await import("./en/email-contacts")).emailContacts,
  bg: async () => (await import("./bg/email-contacts")).emailContacts,
}
