import type { TextSet } from "../lib/register-texts"

/** Texts of the report of a campaign, for `registerTexts`. */
export const emailReportTexts: TextSet = {
  name: "email_report",
  en: async () => (await import("./en/email-report")).emailReport,
  bg: async () => (await import("./bg/email-report")).emailReport,
}
