import type { Locale } from "../../contracts/shared"

/** What a template is called and what it is for, by its name. */
export const templateWords: Record<string, Record<"name" | "description", Record<Locale, string>>> = {
  newsletter: {
    name: { bg: "Писмо от магазина", en: "Newsletter" },
    description: { bg: "История, най-обичаните бижута и съвет за грижа.", en: "A story, the most loved pieces and advice on care." },
  },
  sale: {
    name: { bg: "Намаление", en: "Sale" },
    description: { bg: "Намаление с код и бижутата, за които важи.", en: "A reduction with its code and the pieces it is for." },
  },
  new_arrivals: {
    name: { bg: "Нови бижута", en: "New arrivals" },
    description: { bg: "Най-новото в магазина, с големи снимки.", en: "What is new in the shop, in large pictures." },
  },
  win_back: {
    name: { bg: "Липсвате ни", en: "Win-back" },
    description: { bg: "За клиенти, които отдавна не са поръчвали.", en: "For customers who have not ordered for long." },
  },
  announcement: {
    name: { bg: "Съобщение", en: "Announcement" },
    description: { bg: "Една новина, кратко и ясно: празници, ново ателие, доставка.", en: "One piece of news, short and clear: holidays, a new workshop, delivery." },
  },
}
