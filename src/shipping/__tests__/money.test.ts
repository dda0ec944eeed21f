import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cents, euros, share, sum } from "../money"

const wholeCents = fc.integer({ min: -1e11, max: 1e11 })

describe("amounts", () => {
  it.each([
    [0, 0], [-0, 0], [1.005, 101], [1.255, 126], [8.165, 817], [19.99, 1999], [0.1 + 0.2, 30], [1.15, 115], [-1.005, -101],
    [4.35, 435], [0.285, 29], [1e-9, 0], [-1e-9, 0], [999_999.99, 99_999_999], [2.675, 268], [0.004, 0],
  ])("%d euro are %d cents", (euro, whole) => {
    expect(cents(euro)).toBe(whole)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300])("%d is no amount", (euro) => {
    expect(() => cents(euro)).toThrow(RangeError)
  })

  it("cents survive the way to euro and back", () => {
    fc.assert(
      fc.property(wholeCents, (amount) => {
        expect(cents(euros(amount))).toBe(amount)
      })
    )
  })

  it("no order of adding changes a sum, and it is exact", () => {
    fc.assert(
      fc.property(fc.array(wholeCents, { maxLength: 200 }), (amounts) => {
        const whole = amounts.reduce((total, amount) => total + amount, 0)
        expect(cents(sum(amounts.map(euros)))).toBe(whole)
        expect(sum([...amounts].reverse().map(euros))).toBe(euros(whole))
      })
    )
  })

  it("noise of arithmetic is no cent", () => {
    expect(sum(Array<number>(1000).fill(0.1))).toBe(100)
    expect(sum([0.1, 0.2, -0.3])).toBe(0)
  })
})

describe("sharing", () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]], [0, [5, 3], [0, 0]], [7, [0, 0], [7, 0]], [10, [0, 3], [0, 10]], [5, [2, 1], [3, 2]],
    [99_999_999_999, [99_999_999_999, 1], [99_999_999_998, 1]],
  ])("%d by %j is %j", (total, weights, parts) => {
    expect(share(total, weights)).toEqual(parts)
  })

  it("gives everything away, and nobody is a cent from the exact part", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), weights, (total, given) => {
        const parts = share(total, given)
        const all = given.reduce((whole, weight) => whole + weight, 0)
        expect(parts.reduce((whole, part) => whole + part, 0)).toBe(total)
        if (all > 0) parts.forEach((part, at) => expect(Math.abs(part - (total * given[at]) / all)).toBeLessThan(1))
      })
    )
  })
})
