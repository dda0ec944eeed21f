import { describe, expect, it } from "vitest"
import { isInForce, type PromotionFacts } from "../promotions"

const AT = new Date("2026-12-01T10:00:00Z")
const promotion = (rest: Partial<PromotionFacts> = {}): PromotionFacts => ({ status: "active", limit: null, used: 0, starts_at: null, ends_at: null, budget: null, ...rest })
const asCode = (rest: Partial<PromotionFacts>) => isInForce(promotion(rest), AT, "code")
const asPattern = (rest: Partial<PromotionFacts>) => isInForce(promotion(rest), AT, "pattern")

describe("a promotion that is used itself", () => {
  it("is switched on, has uses left and stands in its time", () => {
    expect(asCode({})).toBe(true)
    expect([asCode({ status: "draft" }), asCode({ status: "inactive" })]).toEqual([false, false])
    expect([asCode({ limit: 5, used: 4 }), asCode({ limit: 5, used: 5 })]).toEqual([true, false])
    expect([asCode({ starts_at: AT }), asCode({ starts_at: new Date(AT.getTime() + 1) })]).toEqual([true, false])
    expect([asCode({ ends_at: new Date(AT.getTime() + 1) }), asCode({ ends_at: AT })]).toEqual([true, false])
    expect([asCode({ budget: { limit: 100, used: 99 } }), asCode({ budget: { limit: 100, used: 100 } })]).toEqual([true, false])
  })
})

describe("a promotion that is copied", () => {
  it("may be a draft nobody can use, and one whose own uses are gone", () => {
    expect([asPattern({ status: "draft" }), asPattern({ status: "inactive" })]).toEqual([true, false])
    expect(asPattern({ limit: 1, used: 1 })).toBe(true)
    expect(asPattern({ starts_at: new Date(AT.getTime() + 1) })).toBe(true)
    expect([asPattern({ ends_at: AT }), asPattern({ budget: { limit: 1, used: 1 } })]).toEqual([false, false])
  })
})
