import type { TextSet } from "../lib/register-texts"

/** Texts of the list of campaigns and of what every page of theirs shows, for `registerTexts`. */
export const emailCampaignsTexts: TextSet = {
  name: "email_campaigns",
  en: async () => (await import("./en/email-campaigns")).emailCampaigns,
  bg: async () => (await import("./bg/email-campaigns")).emailCampaigns,
}
