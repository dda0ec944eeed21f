import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { toCyrillic, toLatin } from "../transliteration"

describe("Bulgarian in Latin letters by the law", () => {
  it.each([
    ["Шумен", "Shumen"],
    ["Щъркелово", "Shtarkelovo"],
    ["Ямбол", "Yambol"],
    ["Цар Калоян", "Tsar Kaloyan"],
    ["Синьо бърдо", "Sinyo bardo"],
    ["жк Хаджи Димитър", "zhk Hadzhi Dimitar"],
    ["Чучулигово", "Chuchuligovo"],
    ["ул. Юндола №6А", "ul. Yundola №6A"],
    ["ЩАСТИЕ", "SHTASTIE"],
    ["Щ", "Sht"],
  ])("%s is %s", (cyrillic, latin) => expect(toLatin(cyrillic)).toBe(latin))

  it("writes ия at the end of a word ia, and the country as it always was", () => {
    expect(toLatin("София, ул. Мария Луиза, Илиянци, СОФИЯ")).toBe("Sofia, ul. Maria Luiza, Iliyantsi, SOFIA")
    expect(toLatin("бул. България")).toBe("bul. Bulgaria")
  })

  it("leaves no Bulgarian letter", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."абвгдежзийклмнопрстуфхцчшщъьюяАБЩЮЯ ") })
    fc.assert(fc.property(letters, (text) => void expect(toLatin(text)).not.toMatch(/\p{Script=Cyrillic}/u)))
  })
})

describe("Latin letters as Bulgarian", () => {
  it.each([
    ["Shipchenski prohod", "Шипченски проход"],
    ["Yambol", "Ямбол"],
    ["qmbol", "ямбол"],
    ["6umen", "шумен"],
    ["4epelare", "чепеларе"],
    ["Sofia", "София"],
    ["Tsar Simeon", "Цар Симеон"],
    ["Hadji Dimitar", "Хаджи Димитар"],
    ["Velingrad", "Велинград"],
    ["ul. Vitosha 15", "ул. Витоша 15"],
    ["Iskar 6a", "Искар 6а"],
    ["6-ti septemvri", "6-ти септември"],
    ["OBORISHTE", "ОБОРИЩЕ"],
  ])("%s is %s", (latin, cyrillic) => expect(toCyrillic(latin)).toBe(cyrillic))

  it("leaves a text with Cyrillic alone", () => {
    expect(toCyrillic("ул. Иван Вазов, OMV")).toBe("ул. Иван Вазов, OMV")
  })

  it("leaves no Latin letter", () => {
    const words = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCXYZ46 ") })
    fc.assert(fc.property(words, (text) => void expect(toCyrillic(text)).not.toMatch(/[a-z]/i)))
  })
})
