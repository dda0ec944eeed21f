import fc from "fast-check"
import { describe, expect, it } from "vitest"
import fixture from "../../../test/fixtures/sizes/shoes.json"
import { SHOE_SYSTEMS } from "../../contracts/size-guide-document"
import { nearestShoe, shoeFoot } from "../shoes"

const half = (size: number) => Math.round(size * 2) / 2

describe("shoes", () => {
  it.each(fixture.rows)("a foot of $foot mm", ({ foot, ...sizes }) => {
    for (const system of ["us_men", "us_women", "uk"] as const) {
      expect(Math.abs((shoeFoot(system, String(sizes[system])) ?? 0) - foot)).toBeLessThan(0.045)
      expect(nearestShoe(system, foot)?.label).toBe(String(half(sizes[system])))
    }
    expect(shoeFoot("eu", String(sizes.eu))).toBeCloseTo(foot, 9)
    expect(nearestShoe("eu", foot)?.label).toBe(String(half(sizes.eu)))
    expect(nearestShoe("br", foot)?.label).toBe(String(half(sizes.eu - 2)))
    expect(nearestShoe("mondopoint", foot)).toEqual({ label: String(foot), foot })
  })

  it("keeps the distances between the systems", () => {
    expect(shoeFoot("us_men", "9")).toBe(shoeFoot("uk", "8"))
    expect(shoeFoot("us_women", "9")).toBe(shoeFoot("us_men", "8"))
    expect((shoeFoot("us_men", "8 2/3") ?? 0) / 25.4).toBeCloseTo((8 + 2 / 3 + 22) / 3, 12)
    expect(shoeFoot("us_child", "10 1/3")).toBeCloseTo(shoeFoot("uk_child", "10") ?? 0, 9)
    expect(shoeFoot("br", "38")).toBe(shoeFoot("eu", "40"))
  })

  it.each([["eu", "EU 38½"], ["us_men", "US 9 1/2"], ["uk", "UK 4,5"], ["mondopoint", "240 mm"]] as const)("%s reads %j", (system, text) => {
    expect(shoeFoot(system, text)).not.toBeNull()
  })

  it.each([["eu", "51"], ["eu", "15"], ["eu", "M"], ["eu", "38-39"], ["uk", "0"], ["mondopoint", "24 cm"], ["eu", "38 cm"], ["br", ""]] as const)(
    "%s has no %j",
    (system, text) => {
      expect(shoeFoot(system, text)).toBeNull()
    }
  )

  it("reads back the labels it gives", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHOE_SYSTEMS), fc.double({ min: 80, max: 340, noNaN: true }), (system, foot) => {
        const nearest = nearestShoe(system, foot)
        if (!nearest) return
        expect(shoeFoot(system, nearest.label)).toBeCloseTo(nearest.foot, 9)
        expect(Math.abs(nearest.foot - foot)).toBeLessThan(system === "mondopoint" ? 2.501 : 2.12)
      }),
      { numRuns: 2000 }
    )
  })
})
