import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parcelSchema } from "../../contracts/econt"
import type { Box } from "../../contracts/econt-settings"
import { chooseBox, kilograms, packParcels, totalWeight, warnHeavy, type Piece } from "../parcels"

const box = (id: string, length: number, width: number, height: number, weight = 0.1): Box => ({ id, name: id, length, width, height, weight })
const BOXES = [box("l", 40, 30, 20, 0.4), box("s", 15, 10, 5), box("m", 25, 20, 10, 0.2)]
const piece = (quantity: number, weight: number | null, ...sides: number[]): Piece => ({
  quantity, weight, length: sides[0] ?? null, width: sides[1] ?? null, height: sides[2] ?? null,
})
const rules = { boxes: BOXES, itemWeight: 0.05 }

describe("weight", () => {
  it.each([[250, 0.25], [0, 0.05], [null, 0.05], [-3, 0.05], [1200, 1.2], [1, 0.001]])("%d g are %d kg", (grams, kg) => {
    expect(kilograms(grams, 0.05)).toBe(kg)
  })

  it.each([
    [[piece(1, 10)], 0.1], [[piece(2, null)], 0.1], [[piece(3, null)], 0.15], [[piece(3, 100, 5, 5, 5)], 0.4], [[piece(7, 100, 5, 5, 5)], 0.9], [[], 0.1], [[piece(0, 5000)], 0.1],
  ])("of %j with its box: %d kg", (pieces, weight) => {
    expect(packParcels(pieces, rules).map((parcel) => parcel.weight)).toEqual([weight])
  })

  it("adds up without noise", () => {
    expect(totalWeight([{ weight: 0.1 }, { weight: 0.2 }])).toBe(0.3)
  })
})

describe("box", () => {
  it.each([
    [[piece(1, 10, 5, 5, 5)], "s"], [[piece(1, 10, 5, 10, 15)], "s"], [[piece(1, 10, 16, 1, 1)], "m"], [[piece(7, 10, 5, 5, 5)], "m"],
    [[piece(6, 10, 5, 5, 5)], "s"], [[piece(1, 10, 40, 30, 20)], "l"], [[piece(1, 10, 41, 1, 1)], undefined], [[piece(1, 10)], undefined],
    [[piece(1, 10, 5, 5, 5), piece(1, 10)], undefined],
  ])("for %j: %s", (pieces, id) => {
    expect(chooseBox(pieces, rules)?.id).toBe(id)
  })

  it("is the usual one while a size is not known, if what is known fits", () => {
    expect(chooseBox([piece(1, 10)], { ...rules, boxId: "m" })?.id).toBe("m")
    expect(chooseBox([piece(1, 10), piece(1, 10, 30, 5, 5)], { ...rules, boxId: "m" })).toBeNull()
    expect(chooseBox([piece(1, 10, 5, 5, 5)], { ...rules, boxId: "m" })?.id).toBe("s")
  })
})

describe("parcels", () => {
  it("are one with the sizes of its box", () => {
    expect(packParcels([piece(1, 300, 5, 5, 5)], rules)).toEqual([{ weight: 0.4, length: 15, width: 10, height: 5, box_id: "s" }])
  })

  it("are several when one would be too heavy", () => {
    const weights = (...pieces: Piece[]) => packParcels(pieces, { boxes: [], itemWeight: 1 }).map(({ weight }) => weight)
    expect(weights(piece(3, 25_000))).toEqual([50, 25])
    expect(weights(piece(1, 50_001))).toEqual([50.001])
    expect(weights(piece(1, 10_000), piece(2, 40_000), piece(1, 5000))).toEqual([50, 45])
  })

  it("hold every piece, and none that could be divided is too heavy", () => {
    const grams = fc.option(fc.integer({ min: 1, max: 60_000 }))
    const side = fc.integer({ min: 1, max: 50 })
    const pieces = fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 5 }), weight: grams, length: fc.option(side), width: fc.option(side), height: fc.option(side) }),
      { minLength: 1, maxLength: 8 }
    )
    fc.assert(
      fc.property(pieces, (given) => {
        const plain = packParcels(given, { boxes: [], itemWeight: 0.2 })
        const all = given.reduce((whole, { quantity, weight }) => whole + quantity * (weight ?? 200), 0)
        const least = plain.length === 1 ? Math.max(100, all) : all
        expect(Math.round(totalWeight(plain) * 1000)).toBeGreaterThanOrEqual(least)
        expect(Math.round(totalWeight(plain) * 1000)).toBeLessThan(least + 100 * plain.length)
        const boxed = packParcels(given, rules)
        expect(parcelSchema.array().min(1).max(50).safeParse(boxed).success).toBe(true)
        if (given.every(({ weight }) => (weight ?? 50) <= 49_600)) expect(boxed.every(({ weight }) => weight <= 50)).toBe(true)
      })
    )
  })

  it("stay within what a waybill holds, however many pieces", () => {
    const parcels = packParcels([piece(1_000_000, 30_000)], rules)
    expect(parcels).toHaveLength(50)
    expect(totalWeight(parcels)).toBe(30_000_000)
  })

  it.each([
    ["pack", [50], []], ["pack", [50.01], ["too_heavy"]], ["pack", [30, 30], ["heavy_shipment"]], ["pack", [30, 60], ["too_heavy"]],
    ["cargo", [500], []], ["cargo", [501], ["too_heavy"]], ["document", [0.6], ["too_heavy"]], ["pallet", [900, 900], []],
  ] as const)("of kind %s with %j kg: %j", (type, weights, codes) => {
    expect(warnHeavy(type, weights.map((weight) => ({ weight }))).map(({ code }) => code)).toEqual(codes)
  })
})
