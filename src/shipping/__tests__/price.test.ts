import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { tariffSchema } from "../../contracts/econt-settings"
import { cents, euros } from "../money"
import { priceAt } from "../price"

const tariff = (given: object = {}) => tariffSchema.parse(given)

describe("price of a delivery", () => {
  it.each([
    [{}, 4.55, 20, 4.55, "live"], [{ surcharge: 0.5 }, 4.55, 20, 5.05, "live"], [{ surcharge: 0.5, cap: 5 }, 4.55, 20, 5, "live"], [{ cap: 0 }, 4.55, 20, 4.55, "live"],
    [{ free_above: 50 }, 4.55, 50, 0, "free"], [{ free_above: 50 }, 4.55, 49.99, 4.55, "live"], [{ free_above: 50 }, null, 60, 0, "free"], [{ free_above: 0 }, 4, 0, 0, "free"],
    [{ mode: "fixed", amount: 3 }, 4.55, 20, 3, "fixed"], [{ mode: "fixed", amount: 0 }, 4.55, 20, 0, "fixed"], [{ mode: "fixed", amount: 3, free_above: 10 }, null, 20, 0, "free"],
    [{}, null, 20, 6, "fallback"], [{ fallback: 4 }, null, 20, 4, "fallback"], [{ fallback: 4, surcharge: 1 }, 0, 20, 4, "fallback"], [{ fallback: 0 }, null, 20, 6, "fallback"],
    [{}, Number.NaN, 20, 6, "fallback"], [{}, -3, 20, 6, "fallback"], [{}, 0.001, 20, 6, "fallback"],
  ] as const)("%j, Econt %s, goods %d: %d %s", (given, price, goods, amount, source) => {
    expect(priceAt(tariff(given), price, goods)).toEqual({ amount, source })
  })

  it("is never 0 but where the merchant said so, and whole cents", () => {
    const money = fc.integer({ min: 0, max: 20_000 }).map(euros)
    const any = fc.record({ mode: fc.constantFrom("live", "fixed"), amount: money, fallback: money, free_above: fc.option(money), cap: fc.option(money), surcharge: money })
    const price = fc.option(fc.double({ min: -5, max: 100 }))
    fc.assert(
      fc.property(any, price, money, (given, live, goods) => {
        const { amount, source } = priceAt(tariff(given), live, goods)
        expect(euros(cents(amount))).toBe(amount)
        if (amount === 0) expect(source === "free" || (source === "fixed" && given.amount === 0)).toBe(true)
        if (source === "live" && given.cap) expect(amount).toBeLessThanOrEqual(given.cap)
      })
    )
  })
})
