import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { RING_SYSTEMS, SHOE_SYSTEMS } from "../../contracts/size-guide-document"
import { convertQuery, convertResponseSchema } from "../../contracts/size-guide-store"
import { convertSize } from "../convert"

const convert = (query: unknown) => convertSize(convertQuery.parse(query))

describe("conversion", () => {
  it("gives exact millimetres and every system", () => {
    const answer = convert({ kind: "ring", from: "us", value: "6½" })
    expect(convertResponseSchema.parse(answer)).toEqual(answer)
    expect(answer?.mm).toEqual({ diameter: 16.9164, circumference: 53.1444 })
    expect(answer?.sizes.map((size) => [size.system, size.label, size.exact])).toEqual([
      ["iso", "53", false], ["us", "6.5", true], ["uk", "M½", false], ["jp", "13", false], ["it", "13", false],
      ["fr", "53", false], ["de", "53", false], ["ru", "17", false], ["pl", "14", false], ["br", "13", false],
    ])
    expect(answer?.sizes[0].difference_mm).toBe(-0.046)
    expect(answer?.sizes[7].difference_mm).toBe(0.0836)
  })

  it("gives the asked systems, in their order", () => {
    expect(convert({ kind: "ring", from: "iso", value: "52", to: "it,iso" })?.sizes).toEqual([
      { system: "it", label: "12", difference_mm: 0, exact: true },
      { system: "iso", label: "52", difference_mm: 0, exact: true },
    ])
  })

  it.each([["mm", "16,55 mm"], ["mm", "1.655 cm"], ["circumference", "52"], ["fr", "12"], ["de", "16.55"]])(
    "reads %s %s as ISO 52",
    (from, value) => {
      expect(convert({ kind: "ring", from, value, to: "iso" })?.sizes[0]).toMatchObject({ label: "52", exact: true })
    }
  )

  it("has no label outside of a system, and says so for it only", () => {
    const sizes = convert({ kind: "ring", from: "us", value: "1", to: "iso,uk,ru" })?.sizes
    expect(sizes?.[0]).toEqual({ system: "iso", label: null, difference_mm: null, exact: false })
    expect(sizes?.[1].label).toBe("B½")
    expect(sizes?.[2].label).toBeNull()
  })

  it.each([["us", "M"], ["uk", "7"], ["mm", "0"], ["mm", "-3"], ["mm", "17-18"], ["mm", "5000"], ["mm", "3 kg"], ["circumference", "x"]])(
    "has no answer to %s %s",
    (from, value) => {
      expect(convert({ kind: "ring", from, value })).toBeNull()
    }
  )

  it("converts shoes", () => {
    const answer = convert({ kind: "shoes", from: "eu", value: "42.5" })
    expect(answer?.mm).toEqual({ foot: 270 })
    expect(answer?.sizes.map((size) => [size.system, size.label])).toEqual([
      ["eu", "42.5"], ["uk", "9"], ["us_men", "10"], ["us_women", "11"], ["uk_child", null], ["us_child", null], ["br", "40.5"],
      ["mondopoint", "270"],
    ])
    expect(convert({ kind: "shoes", from: "mm", value: "27 cm", to: "eu" })?.sizes[0]).toMatchObject({ label: "42.5", exact: true })
    expect(convert({ kind: "shoes", from: "eu", value: "XL" })).toBeNull()
  })

  it("gives back the size it came from", () => {
    const query = fc.oneof(
      fc.record({ kind: fc.constant("ring"), from: fc.constantFrom(...RING_SYSTEMS, "mm"), value: fc.integer({ min: 1, max: 76 }).map(String) }),
      fc.record({ kind: fc.constant("shoes"), from: fc.constantFrom(...SHOE_SYSTEMS, "mm"), value: fc.integer({ min: 1, max: 320 }).map(String) })
    )
    fc.assert(
      fc.property(query, (asked) => {
        const answer = convert(asked)
        if (!answer) return
        expect(convertResponseSchema.safeParse(answer).success).toBe(true)
        for (const { system, label, difference_mm } of answer.sizes) {
          if (label === null || difference_mm === null) continue
          const back = convert({ kind: asked.kind, from: system, value: label })
          const [given, mine] = [answer, back].map((one) => one === null ? NaN : "diameter" in one.mm ? one.mm.diameter : one.mm.foot)
          expect(mine - given).toBeCloseTo(difference_mm, 3)
        }
      }),
      { numRuns: 300 }
    )
  })
})
