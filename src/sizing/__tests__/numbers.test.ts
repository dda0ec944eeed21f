import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseNumber, parseRange } from "../numbers"

const space = { nbsp: "\u00a0", thin: "\u2009", narrow: "\u202f", figure: "\u2007" }

describe("one number", () => {
  it.each([
    ["17", 17], ["17.3", 17.3], ["17,3", 17.3], [",5", 0.5], [".5", 0.5], ["017", 17], [" 17,3 ", 17.3],
    ["+2", 2], ["-2,5", -2.5], ["−2", -2], ["–2", -2],
    ["6 1/2", 6.5], ["6½", 6.5], ["6 ½", 6.5], ["6-1/2", 6.5], ["34¾", 34.75], ["6⅝", 6.625], ["½", 0.5], ["-½", -0.5],
    ["1/2", 0.5], ["3/4", 0.75], ["2/3", 2 / 3], ["1⁄2", 0.5], ["6 7/8", 6.875], ["15/16", 0.9375],
    ["17,3 mm", 17.3], ["17.3mm", 17.3], ["17,3 мм", 17.3], ["17,3 мм.", 17.3], ["5 см", 5], ['6"', 6], ["6”", 6], ["6''", 6],
    ["6 in", 6], ["6 in.", 6], ["6 инча", 6], ["6½ inches", 6.5], ["70 kg", 70], ["70кг", 70], ["150 lbs", 150], ["17,3 MM", 17.3],
    ["Ø 17,3", 17.3], ["１７．３", 17.3], ["17\u200b,3", 17.3],
    [`17,3${space.nbsp}mm`, 17.3], [`${space.thin}17,3${space.narrow}mm`, 17.3], [`6${space.figure}1/2`, 6.5], ["17,3\tmm\n", 17.3],
  ])("reads %j as %d", (text, value) => {
    expect(parseNumber(text)).toBeCloseTo(value, 12)
  })

  it.each([
    "", " ", "-", "M", "S/M", "1.234,5", "1,234.5", "1 234", "1.2.3", "1,2,3", "17 mm x", "mm", "17 m", "5'6\"", "~17", "17+",
    "1e3", "0x11", "Infinity", "NaN", "6 1/0", "1/0", "0/0", "6 3/2", "6 0/2", "17²", "17 18", "49-50", "49/50", "1 / 2", "٣",
    "9".repeat(400),
  ])("does not guess at %j", (text) => {
    expect(parseNumber(text)).toBeNull()
  })
})

describe("ranges", () => {
  it.each([
    ["49-50", 49, 50], ["49–50", 49, 50], ["49—50", 49, 50], ["49 - 50", 49, 50], ["49/50", 49, 50], ["49 / 50", 49, 50],
    ["49,5/50,5", 49.5, 50.5], ["49 to 50", 49, 50], ["49 до 50", 49, 50], ["от 49 до 50", 49, 50], ["from 49 to 50", 49, 50],
    ["49÷50", 49, 50], ["49~50", 49, 50], ["49–50 mm", 49, 50], ["49 mm – 50 mm", 49, 50], ['6"–7"', 6, 7], ["49/50 мм", 49, 50],
    ["6½–7½", 6.5, 7.5], ["6 1/2 - 7", 6.5, 7], ["6-1/2-7", 6.5, 7], ["1/2-3/4", 0.5, 0.75], ["1 / 2", 1, 2], ["6/8", 6, 8],
    ["7/10", 7, 10], ["-5–-3", -5, -3], ["50-49", 50, 49], [`49${space.nbsp}–${space.thin}50`, 49, 50], ["17", 17, 17],
  ])("reads %j as %d to %d", (text, from, to) => {
    expect(parseRange(text)).toEqual([from, to])
  })

  it.each(["49-50-51", "49/50/51", "49 mm - 5 cm", "10-11/12", "49-", "-", "/", "49–", "S-M", "1.234,5-2"])(
    "does not guess at %j",
    (text) => {
      expect(parseRange(text)).toBeNull()
    }
  )
})

describe("any text", () => {
  const signs = fc.string({ unit: fc.constantFrom(..."0123456789.,-–/ ½¾⁄\u00a0\u2009+m\"инсtoдо'eØ"), maxLength: 30 })
  it("never throws, and gives finite numbers or null", () => {
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: "binary" }), fc.string({ maxLength: 400 })), (text) => {
        const range = parseRange(text)
        expect(range === null || range.every(Number.isFinite)).toBe(true)
      }),
      { numRuns: 3000 }
    )
  })

  it("reads a long run of signs fast", () => {
    const started = performance.now()
    for (const sign of ["1 ", "1/", "-", "1,", "1-", " "]) parseRange(sign.repeat(99))
    expect(performance.now() - started).toBeLessThan(50)
  })

  it("reads what was written with a decimal comma or point as the same number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), fc.nat({ max: 3 }), (whole, decimals) => {
        const text = (whole / 10 ** decimals).toFixed(decimals)
        expect(parseNumber(text)).toBe(Number(text))
        expect(parseNumber(text.replace(".", ","))).toBe(Number(text))
      })
    )
  })
})
