import { button, closing, heading, masthead, paragraphs, products, type Template } from "./build"

const texts = {
  bg: {
    subject: "Току-що от работната маса",
    preheader: "Новите бижута са тук, преди да излязат във витрината.",
    eyebrow: "Ново",
    title: "Току-що от работната маса",
    intro: ["Показваме ви новите бижута, преди да ги сложим във витрината. Всяко е правено на ръка, затова от едни има десет, от други само две."],
    button: "Вижте всички нови",
    more: "Още от колекцията",
    made: "Правено на ръка",
    madeText: ["Всяко бижу минава през четири чифта ръце: на дизайнера, на златаря, на каменаря и на човека, който го полира."],
    gift: "Опаковано за подарък",
    giftText: ["Кутийка, панделка и картичка с вашите думи. Само отбележете в поръчката, че е подарък."],
  },
  en: {
    subject: "Fresh from the bench",
    preheader: "The new pieces are here, before they reach the window.",
    eyebrow: "New",
    title: "Fresh from the bench",
    intro: ["You see the new pieces before they reach our window. Each is made by hand, so of some there are ten, of others only two."],
    button: "See everything new",
    more: "More of the collection",
    made: "Made by hand",
    madeText: ["Every piece goes through four pairs of hands: the designer's, the goldsmith's, the stone setter's and those that polish it."],
    gift: "Wrapped as a gift",
    giftText: ["A box, a ribbon and a card with your words. Just say in your order that it is a gift."],
  },
}

/** What is new, one piece large and the others small. */
export const newArrivals: Template = {
  name: "new_arrivals",
  texts,
  rows(locale, shop, row) {
    const text = texts[locale]
    return [
      masthead(row, shop),
      row([[heading("eyebrow", text.eyebrow), heading("title", text.title), paragraphs(text.intro, "center")]], { space: "large" }),
      row([[products("newest", 1, 1, { subtitle: true, button: true })]], { tone: "soft", space: "large" }),
      row([[heading("subtitle", text.more), { type: "spacer", height: 12 }, products("newest", 6, 3), button(text.button, shop.url)]], { space: "large" }),
      row(
        [
          [heading("subtitle", text.made, "left"), paragraphs(text.madeText)],
          [heading("subtitle", text.gift, "left"), paragraphs(text.giftText)],
        ],
        { layout: "1-1", tone: "soft", space: "large" }
      ),
      ...closing(row, shop),
    ]
  },
}
