import i18next from "i18next"
import { beforeAll, describe, expect, it } from "vitest"
import all from "../all"

const texts = i18next.createInstance()
beforeAll(() => texts.init({ resources: all, defaultNS: "bijou", interpolation: { escapeValue: false } }))

const say = (lng: "en" | "bg", key: string, count: number, more: Record<string, unknown> = {}) =>
  texts.t(key, { lng, count, number: String(count), ...more })

const SAID: [key: string, more: Record<string, unknown>, en: [string, string], bg: [string, string]][] = [
  ["review.bulk.title_approve", {}, ["Approve 1 review?", "Approve 7 reviews?"], ["Да се одобри ли 1 отзив?", "Да се одобрят ли 7 отзива?"]],
  ["review.bulk.title_reject", {}, ["Reject 1 review?", "Reject 7 reviews?"], ["Да се отхвърли ли 1 отзив?", "Да се отхвърлят ли 7 отзива?"]],
  ["review.bulk.title_spam", {}, ["Mark 1 review as spam?", "Mark 7 reviews as spam?"], ["Да се отбележи ли 1 отзив като спам?", "Да се отбележат ли 7 отзива като спам?"]],
  ["review.bulk.title_hold", {}, ["Send 1 review back for an edit?", "Send 7 reviews back for an edit?"], ["Да се върне ли 1 отзив за редакция?", "Да се върнат ли 7 отзива за редакция?"]],
  ["review.bulk.title_reopen", {}, ["Put 1 review back to pending?", "Put 7 reviews back to pending?"], ["Да се върне ли 1 отзив към чакащите?", "Да се върнат ли 7 отзива към чакащите?"]],
  ["review.bulk.by_star_row", { number: "3" }, ["1 star: 3", "7 stars: 3"], ["1 звезда: 3", "7 звезди: 3"]],
  ["review.desk.today", {}, ["1 decided today", "7 decided today"], ["1 решен днес", "7 решени днес"]],
  ["review.reply.left", {}, ["1 character left", "7 characters left"], ["Остава 1 знак", "Остават 7 знака"]],
  ["review.say.decided", { decided: "X" }, ["X, 1 left", "X, 7 left"], ["X, остава 1", "X, остават 7"]],
  ["email_campaign.contacts.count.erased", {}, ["Erased: 1", "Erased: 7"], ["Изтрит: 1", "Изтрити: 7"]],
  ["email_campaign.contacts.count.suppressed", {}, ["Suppressed: 1", "Suppressed: 7"], ["Спрян: 1", "Спрени: 7"]],
  ["email_campaign.contacts.count.unsubscribed", {}, ["Unsubscribed: 1", "Unsubscribed: 7"], ["Отписал се: 1", "Отписали се: 7"]],
  ["email_campaign.contacts.count.unconfirmed", {}, ["Not confirmed: 1", "Not confirmed: 7"], ["Непотвърден: 1", "Непотвърдени: 7"]],
  ["email_campaign_page.run.resend_title", {}, ["Send 1 mail again?", "Send 7 mails again?"], ["Да изпратим ли отново 1 писмо?", "Да изпратим ли отново 7 писма?"]],
  ["email_report.of_chosen", { percent: "5%", whole: "N" }, ["5% of N chosen", "5% of N chosen"], ["5% от N избран", "5% от N избрани"]],
  ["email_report.of_tracked", { percent: "5%", whole: "N" }, ["5% of the N who agreed to be counted", "5% of the N who agreed to be counted"], ["5% от N, съгласен с измерването", "5% от N, съгласни с измерването"]],
  ["email_signups.uses", {}, ["used in 1 order", "used in 7 orders"], ["1 поръчка с такъв код", "7 поръчки с такъв код"]],
  ["review_import.check.rows", {}, ["1 row", "7 rows"], ["1 ред", "7 реда"]],
  ["review_import.file.rows_read", {}, ["1 row read", "7 rows read"], ["прочетен 1 ред", "прочетени 7 реда"]],
  ["review_import.check.matched", { done: 0, total: "N" }, ["0 of N name has a product", "0 of N names have a product"], ["0 от N име има продукт", "0 от N имена имат продукт"]],
  ["review_import.amount.reviews", {}, ["1 review", "7 reviews"], ["1 отзив", "7 отзива"]],
  ["review_import.amount.replies", {}, ["1 reply", "7 replies"], ["1 отговор", "7 отговора"]],
  ["review_import.import.done", { amount: "X" }, ["X imported", "X imported"], ["Внесен е X", "Внесени са X"]],
  ["review_widgets.order_progress", { done: 0, total: "N" }, ["0 of N product reviewed", "0 of N products reviewed"], ["0 от N продукт с отзив", "0 от N продукта с отзив"]],
]

describe("texts with a number", () => {
  it.each(SAID)("%s speaks of one and of many", (key, more, en, bg) => {
    expect([say("en", key, 1, more), say("en", key, 7, more)]).toEqual(en)
    expect([say("bg", key, 1, more), say("bg", key, 7, more)]).toEqual(bg)
  })

  it("let the decision agree with the number in Bulgarian", () => {
    const entry = (count: number, many: "decided" | "decided_many") =>
      say("bg", "review.recent.entry", count, { title: "Роса", decided: say("bg", `review.${many}.approve`, count) })
    expect([entry(1, "decided"), entry(7, "decided_many")]).toEqual(["Одобрен: Роса", "Одобрени: 7 отзива"])
  })
})
