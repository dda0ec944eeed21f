import type { TextSet } from "../lib/register-texts"

/** Texts of the page of one campaign, for `registerTexts`. */
export const emailCampaignPageTexts: TextSet = {
  name: "email_campaign_page",
  en: async () => (await import("./en/email-campaign-page")).emailCampaignPage,
  bg: async () => (await import("./bg/email-campaign-page")).emailCampaignPage,
}
