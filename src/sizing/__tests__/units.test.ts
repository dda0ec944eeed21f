import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LENGTH_UNITS, MASS_UNITS } from "../../contracts/size-guide-document"
import { formatCanonical, fromCanonical, isLength, readCanonical, toCanonical } from "../units"

const ALL = [...LENGTH_UNITS, ...MASS_UNITS]
const LOCALES = ["bg", "bg-BG", "en", "en-US", "de", "de-CH", "fr", "ru", "pl", "ar-EG", "hi", "no such language", ""]

describe("canonical values", () => {
  it.each([
    [17.3, "mm", 1730], [17.255, "mm", 1726], [1.0005, "cm", 1001], [0.5005, "cm", 501], [0.145, "mm", 15], [0.1449, "mm", 14], [6.5, "in", 16510], [-6.5, "in", -16510], [0, "mm", 0],
    [70.5, "kg", 70500], [1, "lb", 454], [150, "lb", 68039],
  ] as const)("%d %s is %d", (value, unit, canonical) => {
    expect(toCanonical(value, unit)).toBe(canonical)
  })

  it("knows lengths from masses", () => {
    expect(ALL.filter(isLength)).toEqual(["mm", "cm", "in"])
  })

  it.each([
    ["17,3", "mm", [1730, 1730]], ["17,3 mm", "cm", [1730, 1730]], ['6"', "cm", [15240, 15240]], ["49–50", "mm", [4900, 5000]],
    ["15/16", "cm", [15000, 16000]], ["15/16", "in", [2381, 2381]], ['15/16"', "mm", [2381, 2381]], ["15/16 cm", "in", [15000, 16000]],
    ["1/2", "cm", [500, 500]], ["⅞", "cm", [875, 875]], ["50-49", "mm", [5000, 4900]], ["-0", "mm", [0, 0]],
    ["70 kg", "mm", null], ["17 mm", "kg", null], ["1e9", "mm", null], ["9".repeat(40), "mm", null], ["", "mm", null], ["S", "cm", null],
  ] as const)("reads %j in a column of %s", (text, unit, canonical) => {
    expect(readCanonical(text, unit)).toEqual(canonical)
  })
})

describe("written values", () => {
  it.each([
    [[1730, 1730], "mm", 1, "bg", "17,3"], [[1730, 1730], "mm", 1, "en", "17.3"], [[1700, 1700], "mm", 1, "en", "17"],
    [[1725, 1725], "mm", 1, "en", "17.3"], [[1725, 1725], "in", 2, "en", "0.68"], [[4900, 5000], "mm", 1, "bg", "49–50"],
    [[4901, 4904], "mm", 1, "en", "49"], [[-5, -5], "mm", 2, "bg", "-0,05"], [[-1, -1], "mm", 1, "en", "0"],
    [[100000, 100000], "cm", 0, "en", "100"], [[68039, 68039], "lb", 0, "en", "150"],
  ] as const)("%j in %s with %d decimals, %s: %s", (range, unit, decimals, locale, text) => {
    expect(formatCanonical([...range], unit, decimals, locale)).toBe(text)
  })

  it("are read back as the same, in every language and unit", () => {
    const most = { mm: 2, cm: 3, in: 3, kg: 3, lb: 2 }
    fc.assert(
      fc.property(
        fc.constantFrom(...ALL), fc.constantFrom(...LOCALES), fc.integer({ min: -3e6, max: 3e6 }), fc.nat({ max: 1e5 }), fc.nat({ max: 3 }),
        (unit, locale, start, width, places) => {
          const decimals = Math.min(places, most[unit])
          const [from, to] = [start, start + width].map((value) => toCanonical(value / 10 ** decimals, unit)) as [number, number]
          expect(readCanonical(formatCanonical([from, to], unit, decimals, locale), unit)).toEqual([from, to])
        }
      ),
      { numRuns: 2000 }
    )
  })

  it("are the exact number again without rounding", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.integer({ min: -1e9, max: 1e9 }), (unit, canonical) => {
        expect(toCanonical(fromCanonical(canonical, unit), unit)).toBe(canonical)
      })
    )
  })
})
