import { button, closing, coupon, heading, masthead, paragraphs, products, type Template } from "./build"

const texts = {
  bg: {
    subject: "20% по-ниски цени на избрани бижута",
    preheader: "Само до неделя вечер, докато има наличност.",
    eyebrow: "Само до неделя",
    title: "20% отстъпка за избрани бижута",
    intro: ["{first_name|Здравейте}, веднъж на сезон намаляваме цените, за да направим място за новите бижута. От всяко има по няколко и няма да ги повторим."],
    coupon: "Още 5% с вашия код",
    couponNote: "Въведете го в количката. Не важи за вече намалени брачни халки.",
    button: "Към намаленията",
    offers: "Намалените днес",
    offersText: "Крайните цени, с включен ДДС.",
    all: "Вижте всички намаления",
    terms: ["Доставката е безплатна над 60 €. Ако нещо не ви хареса, имате 14 дни да го върнете."],
  },
  en: {
    subject: "20% off selected jewellery",
    preheader: "Until Sunday night, while stocks last.",
    eyebrow: "Until Sunday only",
    title: "20% off selected pieces",
    intro: ["{first_name|Hello}, once a season we lower the prices of the pieces that make room for new ones. There are few of each, and we will not make them again."],
    coupon: "Another 5% with your code",
    couponNote: "Enter it in the cart. Not valid for wedding bands that are already reduced.",
    button: "See the sale",
    offers: "Reduced today",
    offersText: "Final prices, VAT included.",
    all: "See everything on sale",
    terms: ["Delivery is free over 60 €. If something is not right, you have 14 days to return it."],
  },
}

/** Lower prices for some days, with a code. */
export const sale: Template = {
  name: "sale",
  texts,
  rows(locale, shop, row) {
    const text = texts[locale]
    return [
      masthead(row, shop),
      row(
        [[heading("eyebrow", text.eyebrow), heading("title", text.title), paragraphs(text.intro, "center"), button(text.button, shop.url)]],
        { tone: "strong", space: "large" }
      ),
      row([[coupon(text.coupon, text.couponNote)]], { space: "large" }),
      row([[heading("subtitle", text.offers), paragraphs([text.offersText], "center"), { type: "spacer", height: 12 }, products("best_selling", 6, 2)]], { space: "normal" }),
      row([[button(text.all, shop.url, "outline"), { type: "spacer", height: 16 }]], { space: "none" }),
      row([[paragraphs(text.terms, "center")]], { tone: "soft", space: "normal" }),
      ...closing(row, shop),
    ]
  },
}
