import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fitsLocker, LOCKER_CELLS } from "../locker"

const parcel = (weight: number, length: number | null, width: number | null, height: number | null) => ({ weight, length, width, height })

describe("a locker", () => {
  it.each([
    [parcel(1, 61, 44, 8), "small"], [parcel(5, 8, 61, 44), "small"], [parcel(5.01, 61, 44, 8), "medium"], [parcel(1, 61, 44, 8.1), "medium"],
    [parcel(1, 18, 44, 61), "medium"], [parcel(30.5, 44, 37, 61), "large"], [parcel(0.1, 20, 15, 5), "small"],
  ])("takes %j in a %s cell", (given, cell) => {
    expect(fitsLocker([given])).toEqual({ fits: true, cell, reason: null })
  })

  it.each([
    [[parcel(30.51, 10, 10, 10)], "weight"], [[parcel(1, 62, 10, 10)], "size"], [[parcel(1, 45, 45, 45)], "size"], [[], "parcels"],
    [[parcel(1, 10, 10, 10), parcel(1, 10, 10, 10)], "parcels"],
  ])("does not take %j: %s", (parcels, reason) => {
    expect(fitsLocker(parcels)).toEqual({ fits: false, cell: null, reason })
  })

  it.each([parcel(1, null, 10, 10), parcel(1, 10, 0, 10), parcel(1, null, null, null)])("may take %j", (given) => {
    expect(fitsLocker([given])).toEqual({ fits: true, cell: null, reason: "size_unknown" })
  })

  it("judges a parcel the same however it is turned, and a larger one never better", () => {
    const side = fc.double({ min: 0.1, max: 80, noNaN: true })
    const more = fc.double({ min: 0, max: 20, noNaN: true })
    fc.assert(
      fc.property(side, side, side, fc.double({ min: 0.1, max: 40, noNaN: true }), more, (a, b, c, weight, grown) => {
        const fit = fitsLocker([parcel(weight, a, b, c)])
        for (const [x, y, z] of [[a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]]) {
          expect(fitsLocker([parcel(weight, x, y, z)])).toEqual(fit)
        }
        const larger = fitsLocker([parcel(weight, a + grown, b, c)])
        const rank = (cell: string | null) => LOCKER_CELLS.findIndex(({ size }) => size === cell)
        if (!fit.fits) expect(larger.fits).toBe(false)
        else if (larger.fits) expect(rank(larger.cell)).toBeGreaterThanOrEqual(rank(fit.cell))
      })
    )
  })
})
