import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findFlags, flagsOf } from "../review-flags"

describe("findFlags", () => {
  it.each([
    ["Пишете ми на maria@example.bg моля", "email"],
    ["евтини часовници на https://spam.example/buy", "link"],
    ["вижте bijuta-evtino.com сега", "link"],
    ["Обадете се на 0888 123 456", "phone"],
    ["+359 2 123 4567 е телефонът", "phone"],
    ["IBAN BG80 BNBG 9661 1020 3456 78 за превод", "iban"],
    ["МНОГО ЛОШО ОБСЛУЖВАНЕ НЕ КУПУВАЙТЕ", "shouting"],
    ["Страхотноооооооо", "repetition"],
    ["mnogo dobre, preporu4vam", "latin_bulgarian"],
  ])("marks %s as %s", (text, flag) => {
    expect(flagsOf(text)).toContain(flag)
  })

  it.each([
    "Красив пръстен, размер 17, платих 120.50 лв.",
    "Great quality. Arrived in 2 days.",
    "Поръчах на 12.03.2025 и дойде на 15.03.2025",
    "ЕКОНТ достави бързо",
  ])("leaves %s alone", (text) => {
    expect(flagsOf(text)).toEqual([])
  })

  it("names stretches that do not overlap and lie within the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const spans = findFlags(text)
        spans.forEach((span, index) => {
          expect(span.start).toBeGreaterThanOrEqual(index === 0 ? 0 : spans[index - 1].end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
        })
      })
    )
  })
})
