import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { euroSchema } from "../../contracts/econt"
import { packingLineSchema } from "../../contracts/econt-waybill"
import { cents, euros } from "../money"
import { packingList } from "../packing-list"

const texts = { delivery: "Доставка" }
const line = (total: number, quantity = 1) => ({ sku: "OB-1", title: "Обеци", quantity, total, weight: 0.2 })
const prices = (totals: number[], cod: number | null) => packingList(totals.map((total) => line(total)), cod, texts).map(({ price }) => price)

describe("packing list", () => {
  it("is the goods and what is charged beyond them", () => {
    expect(packingList([line(39.8, 2), { ...line(20), sku: null }], 65.7, texts)).toEqual([
      { inventory_number: "OB-1", description: "Обеци × 2", count: 1, weight: 0.2, price: 39.8 },
      { inventory_number: "", description: "Обеци × 1", count: 1, weight: 0.2, price: 20 },
      { inventory_number: "", description: "Доставка", count: 1, weight: 0, price: 5.9 },
    ])
  })

  it.each([
    [[10, 20], 30, [10, 20]],
    [[10, 20], 15, [5, 10]],
    [[10, 10, 10], 10, [3.34, 3.33, 3.33]],
    [[10, 20], 0, [0, 0]],
    [[10, 20], null, [10, 20]],
    [[10, 20], 30.02, [10, 20.02]],
    [[10, 20], 30.03, [10, 20, 0.03]],
    [[0, 0], 5, [0, 0, 5]],
    [[-5, 20], 18, [0, 18]],
    [[], 5, [5]],
    [[], 0, []],
  ])("of %j for %d: %j", (totals, cod, expected) => {
    expect(prices(totals, cod)).toEqual(expected)
  })

  it("sums to the cash on delivery to the cent, whatever the order", () => {
    const money = fc.integer({ min: -1000, max: 1e8 }).map(euros)
    const cod = fc.integer({ min: 0, max: 9e7 }).map(euros)
    fc.assert(
      fc.property(fc.array(money, { maxLength: 40 }), cod, (totals, amount) => {
        const list = packingList(totals.map((total) => line(total)), amount, texts)
        expect(list.reduce((whole, { price, count }) => whole + cents(price) * count, 0)).toBe(cents(amount))
        expect(list.every(({ price, count }) => count === 1 && price >= 0 && euroSchema.safeParse(price).success)).toBe(true)
        expect(packingLineSchema.array().safeParse(list).success).toBe(true)
        expect(list.length - totals.length).toBeLessThanOrEqual(1)
      })
    )
  })
})
