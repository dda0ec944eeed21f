import { button, closing, coupon, heading, masthead, paragraphs, products, type Template } from "./build"

const texts = {
  bg: {
    subject: "{first_name|Здравейте}, отдавна не сме се виждали",
    preheader: "Пазим ви място и малък подарък за следващата поръчка.",
    eyebrow: "Отдавна не сме се виждали",
    title: "Липсвате ни, {first_name|приятелю}",
    intro: [
      "Мина време от последната ви поръчка. Междувременно направихме нови бижута, преместихме се в по-светло ателие и се научихме да опаковаме по-красиво.",
      "Ще се радваме да ви видим пак. Ето нещо малко, за да ви е по-лесно да изберете.",
    ],
    coupon: "10% за следващата ви поръчка",
    couponNote: "Кодът е само за вас и важи за цялата поръчка.",
    button: "Разгледайте новото",
    picked: "Може да ви харесат",
    help: "Нещо не беше наред миналия път? Отговорете на това писмо: чете го човек и ще ви пише още днес.",
  },
  en: {
    subject: "{first_name|Hello}, it has been a while",
    preheader: "We kept you a place, and something small for your next order.",
    eyebrow: "It has been a while",
    title: "We miss you, {first_name|friend}",
    intro: [
      "Some time has passed since your last order. Since then we have made new pieces, moved to a brighter workshop and learned to wrap more beautifully.",
      "We would love to see you again. Here is something small to make the choice easier.",
    ],
    coupon: "10% off your next order",
    couponNote: "The code is yours alone and counts for the whole order.",
    button: "See what is new",
    picked: "You may like these",
    help: "Was something not right last time? Answer this e-mail: a person reads it and will write to you today.",
  },
}

/** A letter to those who have not ordered for long, with a code. */
export const winBack: Template = {
  name: "win_back",
  texts,
  rows(locale, shop, row) {
    const text = texts[locale]
    return [
      masthead(row, shop),
      row([[heading("eyebrow", text.eyebrow), heading("title", text.title), paragraphs(text.intro, "center")]], { space: "large" }),
      row([[coupon(text.coupon, text.couponNote), button(text.button, shop.url)]], { tone: "soft", space: "large" }),
      row([[heading("subtitle", text.picked), { type: "spacer", height: 12 }, products("recommended", 4, 2)]], { space: "large" }),
      row([[paragraphs([text.help], "center")]], { tone: "soft", space: "normal" }),
      ...closing(row, shop),
    ]
  },
}
