import i18next from "i18next"
import { beforeAll, describe, expect, it } from "vitest"
import all from "../../../../i18n/all"
import { sourceWords } from "../source-words"

const texts = i18next.createInstance()
beforeAll(() => texts.init({ resources: all, defaultNS: "bijou", interpolation: { escapeValue: false } }))

const inBoth = (source: string) => ["en", "bg"].map((lng) => sourceWords((key, variables) => texts.t(key, { lng, ...variables }), source))

describe("where something was said", () => {
  it.each([
    ["order", ["with an order", "с поръчка"]],
    ["preferences", ["on the page of their settings", "от страницата с настройките си"]],
    ["unsubscribe_page", ["on the page to unsubscribe", "от страницата за отписване"]],
    ["one_click", ["by the unsubscribe button of their mailbox", "с бутона за отписване в пощата си"]],
    ["admin", ["told to the shop", "казано на магазина"]],
    ["import:3f0c5c1e-7c2a-4b7e-9d55-0a4d7c0f1f11", ["from a file", "от файл"]],
    ["import:legacy_sign_ups", ["from the earlier sign-ups", "от предишните записвания"]],
    ["webhook:eprov_1", ["reported by the mail provider", "съобщено от доставчика на поща"]],
    ["returned mail", ["by a mail to the address for returned mails", "с писмо до адреса за върнати писма"]],
    ["form:popup", ["pop-up in the shop", "изскачащ прозорец в магазина"]],
    ["form:footer", ["form at the foot of the shop", "формуляр в долния край на магазина"]],
    ["form:shop", ["form in the shop", "формуляр в магазина"]],
  ])("is in words for %s", (source, said) => {
    expect(inBoth(source)).toEqual(said)
  })

  it("names a form of the shop's own, and shows the rest as it was written down", () => {
    expect(inBoth("form:spring-fair")).toEqual(["Form “spring-fair”", "Формуляр „spring-fair“"])
    expect(inBoth("form:toString")).toEqual(["Form “toString”", "Формуляр „toString“"])
    expect(inBoth("form:")).toEqual(["through “form:”", "чрез „form:“"])
    expect(inBoth("demo")).toEqual(["through “demo”", "чрез „demo“"])
    expect(inBoth("order:1")).toEqual(["through “order:1”", "чрез „order:1“"])
  })
})
