import { button, closing, heading, masthead, paragraphs, products, type LooseBlock, type Template } from "./build"

const texts = {
  bg: {
    subject: "Отваряме врати в Пловдив",
    preheader: "Каним ви на откриването на новия ни магазин.",
    eyebrow: "Покана",
    title: "Отваряме врати в Пловдив",
    intro: [
      "{first_name|Здравейте}, от събота ни намирате и в Капана. Магазинът е малък и светъл, с работна маса на входа: ще виждате как се правят бижутата, които носите.",
      "На откриването ще гравираме безплатно всичко, което купите, и всичко наше, което донесете от къщи.",
    ],
    when: "Кога",
    whenText: ["събота, 5 декември", "от 11 до 19 часа"],
    where: "Къде",
    whereText: ["ул. „Абаджийска“ 8", "Капана, Пловдив"],
    button: "Как да стигнете",
    letter: [
      "Започнахме преди девет години на една кухненска маса. Това, че днес отваряме втори магазин, е заради вас: хората, които се връщат, изпращат ни приятелите си и ни пишат, когато нещо може да е по-добре.",
      "Благодарим ви и ще се видим в събота.",
    ],
    there: "Ще ви очакват и те",
    signed: "Мария и Иван",
    signedRole: "златари, основатели",
  },
  en: {
    subject: "We are opening in Plovdiv",
    preheader: "You are invited to the opening of our new shop.",
    eyebrow: "An invitation",
    title: "We are opening in Plovdiv",
    intro: [
      "{first_name|Hello}, from Saturday you will find us in Kapana, too. The shop is small and bright, with a workbench at the door: you will see how the jewellery you wear is made.",
      "At the opening we engrave for free whatever you buy, and whatever of ours you bring from home.",
    ],
    when: "When",
    whenText: ["Saturday, 5 December", "11:00 to 19:00"],
    where: "Where",
    whereText: ["8 Abadzhiyska Street", "Kapana, Plovdiv"],
    button: "How to get there",
    letter: [
      "We began nine years ago at a kitchen table. That we open a second shop today is thanks to you: to those who come back, who send us their friends and who write to us when something could be better.",
      "Thank you, and see you on Saturday.",
    ],
    there: "They will be waiting, too",
    signed: "Maria and Ivan",
    signedRole: "goldsmiths, founders",
  },
}

const fact = (title: string, [first, second]: string[]): LooseBlock[] => [
  heading("eyebrow", title),
  heading("subtitle", first),
  paragraphs([second], "center"),
]

/** One piece of news, told in words: a new shop, other hours, thanks. */
export const announcement: Template = {
  name: "announcement",
  texts,
  rows(locale, shop, row) {
    const text = texts[locale]
    return [
      masthead(row, shop),
      row([[heading("eyebrow", text.eyebrow), heading("title", text.title), paragraphs(text.intro, "center")]], { space: "large" }),
      row([fact(text.when, text.whenText), fact(text.where, text.whereText)], { layout: "1-1", tone: "strong", space: "large" }),
      row([[button(text.button, shop.url)]], { space: "normal" }),
      row([[paragraphs(text.letter), heading("subtitle", text.signed, "left"), paragraphs([text.signedRole])]], {
        tone: "soft",
        space: "large",
      }),
      row([[heading("subtitle", text.there), { type: "spacer", height: 12 }, products("newest", 3, 3, { price: false })]], { space: "large" }),
      ...closing(row, shop),
    ]
  },
}
