import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { toCyrillic, toLatin } from "../../../../shipping/transliteration"
import { foldWord, nameKey, queryWords, searchWords } from "../fold"
import { CITIES, OFFICES, QUARTERS, STREETS } from "./source"

const NAMES = [...CITIES, ...OFFICES, ...QUARTERS, ...STREETS].map(({ name }) => name ?? "")

/** As the search does: every typed word starts a word of the name. */
const finds = (typed: string, name: string): boolean => {
  const words = searchWords(name)
  return queryWords(typed).every((word) => words.includes(` ${word}`))
}

describe("folding a word", () => {
  it.each([
    ["Шумен", ["shumen", "6umen", "SHUMEN", "Šumen".replace("Š", "Sh")]],
    ["Чепеларе", ["4epelare", "chepelare", "Chepelare"]],
    ["Ямбол", ["yambol", "iambol", "qmbol", "Yambol"]],
    ["София", ["sofia", "sofiya", "Sofiia", "sofiq", "sophia"]],
    ["Русе", ["ruse", "Rousse", "russe"]],
    ["Хасково", ["haskovo", "khaskovo", "xaskovo"]],
    ["Царево", ["tsarevo", "carevo", "tzarevo"]],
    ["Видин", ["vidin", "widin"]],
    ["Пазарджик", ["pazardzhik", "pazardjik"]],
    ["Гьопса", ["gyopsa", "giopsa"]],
    ["Щръклево", ["shtraklevo", "6traklevo"]],
  ])("%s in every usual spelling", (name, spellings) => {
    for (const spelling of spellings) {
      expect([spelling, foldWord(spelling)]).toEqual([spelling, foldWord(name)])
    }
  })

  it.each([
    ["Велико Търново", "veliko turnovo"],
    ["Велико Търново", "veliko tyrnovo"],
    ["Кърджали", "kurdjali"],
    ["Люлин", "lulin"],
    ["София", "sofija"],
    ["Джебел", "jebel"],
    ["Александрово", "alexandrovo"],
    ["Димитровград", "dimitrovgrad"],
    ["ул. Ген. Скобелев", "general skobelev"],
    ["ул. Св. Климент Охридски", "sveti kliment"],
    ["бул. Д-р Петър Дертлиев", "доктор петър"],
    ["бул. Цар Борис III", "цар борис 3"],
    ["бул. Цар Борис III", "tsar boris iii"],
    ["Видин", "vi"],
  ])("%s is found as %s", (name, typed) => expect(finds(typed, name)).toBe(true))

  it("keeps what was typed so far the start of the whole, also for letters of two sounds", () => {
    for (const [typed, name] of [["s", "Шумен"], ["sh", "Щръклево"], ["t", "Царево"], ["z", "Жеравна"], ["брат", "Братско"]]) {
      expect([name, foldWord(name).startsWith(foldWord(typed))]).toEqual([name, true])
    }
  })

  it("folds by the law's spelling as by the letters themselves", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."абвгдежзийклмнопрстуфхцчшщъюя"), minLength: 1, maxLength: 12 })
    fc.assert(fc.property(letters, (word) => void expect(foldWord(toLatin(word))).toBe(foldWord(word))))
  })

  it("is done at once: folding a folded word changes nothing", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."абвгдежзийклмнопрстуфхцчшщъьюяqwxyc"), maxLength: 12 })
    fc.assert(fc.property(letters, (word) => void expect(foldWord(foldWord(word))).toBe(foldWord(word))))
  })
})

describe("what was typed", () => {
  it.each([
    ["гр. София", ["sofia"]],
    ["с.Искър", ["iskar"]],
    ["s. iskar", ["iskar"]],
    ["село Иваново", ["ivanovo"]],
    ["Ново село", ["novo", "selo"]],
    ["ул. Витоша", ["vitosha"]],
    ["бул.Витоша", ["vitosha"]],
    ["ж.к. Младост 1", ["mladost", "1"]],
    ["жк Младост-1А", ["mladost", "1a"]],
    ["zh.k. Lyulin 4", ["liulin", "4"]],
    ["jk mladost 4a", ["mladost", "4a"]],
    ["mladost4", ["mladost", "4"]],
    ["6-ти септември", ["6", "ti", "septemvri"]],
    ["с", ["s"]],
    ["ул", ["ul"]],
    ["ул.", []],
    ["  ", []],
    ["'; DROP TABLE %_", ["drop", "table"]],
    ["ovc", ["ov"]],
    ["carevec mal", ["tsarevets", "mal"]],
    ["1 2 3 4 5 6 7 8 9 10", ["1", "2", "3", "4", "5", "6", "7", "8"]],
  ])("%s", (typed, words) => expect(queryWords(typed)).toEqual(words))

  it("finds every place by its name, by its Latin name, by any start of its words, in any order", () => {
    const lost = NAMES.flatMap((name) => {
      const words = nameKey(name).split(" ")
      const starts = words.map((word) => word.slice(0, 3).replace(/c$/, ""))
      const typed = [name, toLatin(name), [...words].reverse().join(" "), starts.join(" ")]
      return typed.filter((text) => !finds(text, name)).map((text) => `${name}: ${text}`)
    })
    expect(lost).toEqual([])
  })

  it("finds places by what Latin made Cyrillic again gives", () => {
    const lost = NAMES.filter((name) => !/[ъьA-Za-z]/i.test(name) && !finds(toCyrillic(toLatin(name)), name))
    expect(lost).toEqual([])
  })

  it("never holds a wildcard of LIKE, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        expect(queryWords(typed).join("")).not.toMatch(/[%_\\\s]/)
      })
    )
  })
})
