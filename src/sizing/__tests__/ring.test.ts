import fc from "fast-check"
import { describe, expect, it } from "vitest"
import cz from "../../../test/fixtures/sizes/ring-cz-retail.json"
import iso from "../../../test/fixtures/sizes/ring-iso.json"
import jp from "../../../test/fixtures/sizes/ring-jp.json"
import pl from "../../../test/fixtures/sizes/ring-pl.json"
import table from "../../../test/fixtures/sizes/ring-table.json"
import uk from "../../../test/fixtures/sizes/ring-uk.json"
import us from "../../../test/fixtures/sizes/ring-us.json"
import { RING_SYSTEMS, type RingSystem } from "../../contracts/size-guide-document"
import { nearestRing, ringDiameter, toCircumference, toDiameter } from "../ring"

const label = (system: RingSystem, diameter: number) => nearestRing(system, diameter)?.label ?? null

describe("published sizes", () => {
  it.each(iso.rows)("ISO $iso", (row) => {
    expect(ringDiameter("iso", String(row.iso))).toBeCloseTo(row.diameter, 4)
    expect(label("iso", row.diameter)).toBe(String(row.iso))
    for (const shop of [row.wikipedia, row.ro, row.cz])
      if (shop !== null) expect(Math.abs(shop - row.diameter)).toBeLessThan(0.11)
  })

  it.each(us.rows)("US $us", (row) => {
    expect(ringDiameter("us", String(row.us))).toBeCloseTo(row.diameter, 4)
    expect(ringDiameter("us", String(row.us))).toBeCloseTo(row.inches * 25.4, 10)
    expect(toCircumference(row.diameter)).toBeCloseTo(row.circumference, 3)
    expect(label("us", row.diameter)).toBe(String(row.us))
  })

  it.each(uk.rows)("UK $uk", (row) => {
    expect(ringDiameter("uk", row.uk)).toBeCloseTo(row.diameter, 4)
    expect(label("uk", toDiameter(row.circumference))).toBe(row.uk)
  })

  it("UK letters of older gauges are less than half a size away", () => {
    for (const [letter, around] of Object.entries(uk.traditional))
      expect(Math.abs(toCircumference(ringDiameter("uk", letter) ?? 0) - around)).toBeLessThan(0.625)
  })

  it.each(jp.rows)("JP $jp", (row) => {
    expect(ringDiameter("jp", String(row.jp))).toBeCloseTo(row.diameter, 4)
    expect(label("jp", row.diameter)).toBe(String(row.jp))
    expect(label("iso", row.diameter)).toBe(String(row.iso))
  })

  it.each(pl.rows)("PL $pl", (row) => {
    expect(ringDiameter("pl", String(row.pl))).toBeCloseTo(row.diameter, 4)
    expect(label("pl", row.diameter)).toBe(String(row.pl))
    expect(label("jp", row.diameter)).toBe(row.pl === 1 ? null : String(row.pl - 1))
  })

  it.each(table.rows)("US $us in all systems", (row) => {
    const diameter = ringDiameter("us", row.us) ?? 0
    expect(diameter).toBeCloseTo(row.diameter, 1)
    expect(Math.abs(diameter - row.diameter)).toBeLessThan(0.00501)
    expect(Math.abs(toCircumference(diameter) - row.circumference)).toBeLessThan(0.00501)
    const { iso: europe, uk: letter, jp: japan, it: italy, pl: poland, ru: russia } = row
    const labels = Object.fromEntries(RING_SYSTEMS.map((system) => [system, label(system, diameter)]))
    expect(labels).toEqual({
      iso: europe, us: row.us, uk: letter, jp: japan, it: italy, fr: europe, de: europe, ru: russia, pl: poland, br: italy,
    })
  })

  it.each(cz.rows)("EU $eu in US and UK sizes, near a shop's chart", (row) => {
    const diameter = toDiameter(row.eu)
    expect(label("us", diameter)).toBe(String(row.us))
    expect(label("uk", diameter)).toBe(row.uk)
    expect(Math.abs((ringDiameter("us", String(row.us_shop)) ?? 0) - diameter)).toBeLessThan(0.3)
    expect(Math.abs((ringDiameter("uk", row.uk_shop) ?? 0) - diameter)).toBeLessThan(0.3)
  })
})

describe("labels people write", () => {
  it.each([
    ["us", "6 1/2", 16.9164], ["us", "6½", 16.9164], ["us", "6,5", 16.9164], ["us", "US 6.5", 16.9164], ["us", "USA 6.5", 16.9164],
    ["us", "size 6-1/2", 16.9164], ["us", "0", 11.6332], ["iso", "EU 52", 16.5521], ["iso", "52 mm", 16.5521], ["iso", "№ 52", 16.5521],
    ["uk", "L1/2", 16.5123], ["uk", "L ½", 16.5123], ["uk", "L.5", 16.5123], ["uk", "l 1/2", 16.5123], ["uk", "L,5", 16.5123],
    ["uk", "UK L½", 16.5123], ["uk", "L-1/2", 16.5123], ["uk", "U", 19.8944], ["uk", "Z+1", 22.2817], ["uk", "Z +1", 22.2817],
    ["uk", "Z1", 22.2817], ["uk", "Z½", 22.0827], ["uk", "Z+1½", 22.4806], ["uk", "Z+1 1/2", 22.4806], ["uk", "Z+6", 24.2711],
    ["uk", " M\u200b ", 16.7113], ["fr", "12", 16.5521], ["fr", "52", 16.5521], ["fr", "36", 24.1916], ["fr", "41", 13.0507],
    ["de", "16,5", 16.5], ["de", "26", 26], ["de", "52", 16.5521], ["ru", "16,5", 16.5], ["ru", "17 мм", 17], ["it", "12", 16.5521],
    ["it", "12.5", 16.7113], ["br", "12", 16.5521], ["br", "aro 12", 16.5521],
  ] as const)("%s %j is %d mm", (system, text, diameter) => {
    expect(ringDiameter(system, text)).toBeCloseTo(diameter, 4)
  })

  it.each([
    ["us", "16.25"], ["us", "-1"], ["us", "L"], ["us", '6"'], ["us", "6-7"], ["us", "EU 6"], ["us", "6 mm"], ["us", ""],
    ["uk", "6"], ["uk", "M1"], ["uk", "Z+7"], ["uk", "Z+6½"], ["uk", "LL"], ["uk", "½"], ["uk", ""], ["uk", "Л"], ["uk", "L3/4"],
    ["iso", "40"], ["iso", "77"], ["fr", "0"], ["fr", "37"], ["fr", "40"], ["fr", "77"], ["de", "10"], ["de", "27"], ["de", "40"],
    ["ru", "13.5"], ["ru", "24.5"], ["jp", "0"], ["jp", "36"], ["it", "0"], ["it", "37"], ["pl", "33"], ["br", "37"],
    ["us", "6".repeat(500)], ["uk", "Z".repeat(500)],
  ] as const)("%s %j is no size", (system, text) => {
    expect(ringDiameter(system, text)).toBeNull()
  })

  it("gives the larger of two equally near sizes, and none far from the ends", () => {
    expect(label("ru", 16.25)).toBe("16.5")
    expect(label("jp", 13.5)).toBe("3")
    expect(label("jp", 13 + 24.5 / 3)).toBe("26")
    expect(label("jp", 13 + 24.499 / 3)).toBe("25")
    expect(label("ru", 13.76)).toBe("14")
    expect(label("ru", 13.7)).toBeNull()
    expect(label("ru", 24.2)).toBe("24")
    expect(label("iso", Number.NaN)).toBeNull()
    expect(label("iso", Infinity)).toBeNull()
  })
})

describe("every system", () => {
  const systems = fc.constantFrom(...RING_SYSTEMS)

  it("reads back the labels it gives, and they are the nearest there are", () => {
    fc.assert(
      fc.property(systems, fc.double({ min: 11, max: 25, noNaN: true }), (system, diameter) => {
        const nearest = nearestRing(system, diameter)
        if (!nearest) return
        expect(ringDiameter(system, nearest.label)).toBeCloseTo(nearest.diameter, 9)
        for (const other of [-0.25, 0.25]) {
          const neighbour = nearestRing(system, diameter + other)
          if (neighbour)
            expect(Math.abs(neighbour.diameter - diameter)).toBeGreaterThanOrEqual(Math.abs(nearest.diameter - diameter) - 1e-9)
        }
      }),
      { numRuns: 3000 }
    )
  })

  it("rises with the diameter", () => {
    fc.assert(
      fc.property(systems, fc.double({ min: 11, max: 25, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }), (system, small, more) => {
        const [low, high] = [nearestRing(system, small), nearestRing(system, small + more)]
        if (low && high) expect(high.diameter).toBeGreaterThanOrEqual(low.diameter)
      })
    )
  })

  it("never throws at a label", () => {
    fc.assert(
      fc.property(systems, fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."LZ½+1/2., us№") })), (system, text) => {
        const diameter = ringDiameter(system, text)
        expect(diameter === null || (diameter >= 11 && diameter <= 26)).toBe(true)
      }),
      { numRuns: 2000 }
    )
  })
})
