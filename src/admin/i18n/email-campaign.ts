import type { TextSet } from "../lib/register-texts"

/** Texts of e-mail campaigns and their contacts, for `registerTexts`. */
export const emailCampaignTexts: TextSet = {
  name: "email_campaign",
  en: async () => (await import("./en/email-campaign")).emailCampaign,
  bg: async () => (await import("./bg/email-campaign")).emailCampaign,
}
