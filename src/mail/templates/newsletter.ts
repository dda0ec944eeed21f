import { button, closing, heading, masthead, paragraphs, products, type Template } from "./build"

const texts = {
  bg: {
    subject: "Светлина за дългите вечери",
    preheader: "Истории от ателието, любимите ви бижута и един съвет за среброто.",
    eyebrow: "Писмо от ателието",
    title: "Светлина за дългите вечери",
    intro: [
      "Здравейте, {first_name|приятелю}!",
      "Есента е времето, в което вадим топлите пуловери и бижутата, които се виждат над тях: дълги верижки, обеци, които улавят светлината, и пръстени с тежест. Събрахме най-хубавите от тях на едно място.",
    ],
    button: "Към новата колекция",
    loved: "Най-обичаните",
    lovedText: "Това избираха най-често нашите клиенти през последния месец.",
    care: "Как да пазим среброто",
    careText: [
      "Среброто потъмнява от въздуха, парфюма и кремовете. Слагайте го последно и го сваляйте първо.",
      "Прибирайте го в затворена кутийка с парче тебешир, а веднъж месечно го минавайте с мека кърпа.",
    ],
    atelier: "Поправка и почистване",
    atelierText: ["Донесете ни бижуто, което не носите, защото е скъсано или потъмняло. Почистването е безплатно за всичко, купено от нас."],
    all: "Разгледайте магазина",
    said: "Какво казват за нас",
  },
  en: {
    subject: "Light for the long evenings",
    preheader: "Stories from the workshop, the pieces you love most and a word on silver.",
    eyebrow: "A letter from the workshop",
    title: "Light for the long evenings",
    intro: [
      "Hello, {first_name|friend}!",
      "Autumn is when the warm jumpers come out, and with them the jewellery that shows above them: long chains, earrings that catch the light, rings with some weight. We have gathered the best of them in one place.",
    ],
    button: "See the new collection",
    loved: "Most loved",
    lovedText: "What our customers chose most often over the last month.",
    care: "How to look after silver",
    careText: [
      "Silver is dulled by air, perfume and creams. Put it on last and take it off first.",
      "Keep it in a closed box with a piece of chalk, and once a month go over it with a soft cloth.",
    ],
    atelier: "Repairs and cleaning",
    atelierText: ["Bring us the piece you no longer wear because it broke or lost its shine. Cleaning is free for anything bought from us."],
    all: "Visit the shop",
    said: "What people say",
  },
}

/** News of the shop with a story, the best sellers and two short pieces. */
export const newsletter: Template = {
  name: "newsletter",
  texts,
  rows(locale, shop, row) {
    const text = texts[locale]
    return [
      masthead(row, shop),
      row([[products("newest", 1, 1, { price: false, image: true })]], { space: "none" }),
      row([[heading("eyebrow", text.eyebrow), heading("title", text.title), paragraphs(text.intro, "center"), button(text.button, shop.url)]], { space: "large" }),
      row([[heading("subtitle", text.loved), paragraphs([text.lovedText], "center"), { type: "spacer", height: 12 }, products("best_selling", 4, 2)]], {
        tone: "soft",
        space: "large",
      }),
      row(
        [
          [heading("subtitle", text.care, "left"), paragraphs(text.careText)],
          [heading("subtitle", text.atelier, "left"), paragraphs(text.atelierText)],
        ],
        { layout: "1-1", space: "large" }
      ),
      row([[heading("eyebrow", text.said), { type: "review_summary", product_id: null, quotes: 1 }, button(text.all, shop.url, "outline")]], {
        tone: "strong",
        space: "large",
      }),
      ...closing(row, shop),
    ]
  },
}
