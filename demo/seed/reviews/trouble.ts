import type { ReasonCode } from "../../../src/contracts/review-status"

/** A text a moderator has to think about, and what the shop's moderators do with such texts. */
export interface Trouble {
  body: string
  title?: string
  rating: number
  locale: string
  /** Where it ends once decided. */
  fate: "rejected" | "spam" | "needs_edit" | "published"
  reason?: ReasonCode
}

const trouble = (fate: Trouble["fate"], rating: number, body: string, reason?: ReasonCode, locale = "bg"): Trouble => ({
  fate,
  rating,
  body,
  reason,
  locale,
})

/** Texts with links, insults, personal data, other people's shops, nonsense. All are made up. */
export const TROUBLES: readonly Trouble[] = [
  trouble("spam", 5, "Спечели от вкъщи! Виж как на https://lesni-pari.example/start и ще ми благодариш."),
  trouble("spam", 5, "Кредит до 5000 лв. за 15 минути без поръчител, само тук: www.burzi-zaemi.example"),
  trouble("spam", 5, "Best replica watches, 80% off!!! http://watches-4u.example/sale?ref=ba", undefined, "en"),
  trouble("spam", 5, "Hello dear, your website is nice. We offer SEO, first page of search. write seo@rank.example", undefined, "en"),
  trouble("spam", 1, "Евтини бижута от турция на едро пишете вайбър +359 88 000 0099"),
  trouble("spam", 5, "КАЗИНО БОНУС 200 ЛЕВА БЕЗ ДЕПОЗИТ https://kazino.example/bonus"),
  trouble("spam", 4, "Последвайте профила ми за безплатни томболи: insta-tombola.example"),
  trouble("rejected", 1, "Продавачката е пълна идиотка и крадла, всички там сте измамници!", "offensive"),
  trouble("rejected", 1, "Тъпаци. Дано фалирате до края на месеца.", "offensive"),
  trouble("rejected", 2, "Само прост човек би купил тази грозотия, а вие сте още по-прости, че я продавате.", "offensive"),
  trouble("rejected", 1, "Такива като вас не трябва да живеят в тази държава.", "hate"),
  trouble("rejected", 3, "В Златния лъв на „Раковска“ същото е наполовина цена, идете там.", "competitor"),
  trouble("rejected", 2, "Не съм купувал нищо, но съседката каза, че е боклук.", "not_a_buyer"),
  trouble("rejected", 3, "Кога ще заредите размер 54? Пишете ми, моля.", "off_topic"),
  trouble("rejected", 5, "Работите ли в неделя?", "off_topic"),
  trouble("rejected", 1, "Бижуто е прекрасно, давам една звезда, защото куриерът закъсня с два часа.", "misleading_rating"),
  trouble("rejected", 4, "фжлдкгй фдлкгй дфлкгй", "unreadable"),
  trouble("rejected", 5, "ааааааааааааааааааааа", "unreadable"),
  trouble("needs_edit", 5, "Много съм доволна! Ако някой иска да го види на живо, да ми звънне на 0888 000 123.", "personal_data"),
  trouble("needs_edit", 4, "Хубаво е. Фактурата я пратете на mira.ivanova@example.com, ЕИК имате.", "personal_data"),
  trouble("needs_edit", 2, "Искам си парите обратно по сметка BG80 BNBG 9661 1020 3456 78, чакам трети ден!", "personal_data"),
  trouble("needs_edit", 5, "Купих го за Надежда Петкова от вход Б, ул. „Шипка“ 41, ап. 7, тя е във възторг.", "personal_data"),
  trouble("needs_edit", 3, "Обадете ми се на +359 87 000 0456 след шест, искам да сменя размера.", "personal_data"),
  trouble("needs_edit", 1, "Мамка му, скъса се на втория ден!!!", "offensive"),
  trouble("published", 1, "МНОГО ЛОШО КАЧЕСТВО И НИКОЙ НЕ ОТГОВАРЯ НА ТЕЛЕФОНА!!!"),
  trouble("published", 5, "СУПЕР БИЖУ ЗА ВСЕКИ ПОВОД ПРЕПОРЪЧВАМ ГО!!!!!!!"),
  trouble("published", 5, "Толкова е краааааааасиво!"),
  trouble("published", 2, "Пристигна без единия камък. Изпратих снимки преди седмица и още чакам отговор."),
]

/** What the shop writes back: to content buyers and to others. */
export const REPLIES: Record<"bg" | "en", readonly [readonly string[], readonly string[]]> = {
  bg: [
    ["Благодарим Ви за топлите думи! Носете го със здраве.", "Много се радваме, че Ви е харесало. До нови срещи!", "Ще предадем похвалата на майстора, който го е изработил."],
    ["Съжаляваме за неудобството. Пишете ни на поръчката и ще го сменим за наша сметка.", "Благодарим за честния отзив. Вече говорихме с ателието за закопчалката.", "Извиняваме се за забавянето; от този месец работим с втори куриер."],
  ],
  en: [
    ["Thank you for the kind words! Enjoy wearing it.", "So glad you like it. See you again!"],
    ["We are sorry. Reply to your order e-mail and we will replace it at our expense.", "Thank you for being honest; we have told the workshop."],
  ],
}

/** Answers the moderators keep at hand. */
export const TEMPLATES: readonly { name: string; locale: "bg" | "en"; body: string }[] = [
  { name: "Благодарност", locale: "bg", body: "Благодарим Ви за отзива! Радваме се, че сте доволни." },
  { name: "Извинение за забавяне", locale: "bg", body: "Извиняваме се за забавянето. Ще се свържем с Вас по поръчката." },
  { name: "Смяна на размер", locale: "bg", body: "Смяната на размера е безплатна до 30 дни. Отговорете на писмото за поръчката." },
  { name: "Thank you", locale: "en", body: "Thank you for your review! We are glad you like it." },
  { name: "Sorry for the delay", locale: "en", body: "We are sorry for the delay and will write to you about the order." },
]
