import { describe, expect, it } from "vitest"
import { differenceOf, verdictOf } from "../difference"

/** Examples of table II of Newcombe 1998, method 10. */
const PUBLISHED = [
  { one: [56, 70], other: [48, 80], low: 0.0524, high: 0.3339 },
  { one: [9, 10], other: [3, 10], low: 0.1705, high: 0.809 },
  { one: [10, 10], other: [0, 20], low: 0.6791, high: 1 },
  { one: [0, 10], other: [0, 20], low: -0.1611, high: 0.2775 },
] as const

const group = ([buyers, people]: readonly [number, number]) => ({ buyers, people })

describe("the difference of two shares", () => {
  it.each(PUBLISHED)("lies where it was published to lie: $one beside $other", ({ one, other, low, high }) => {
    const found = differenceOf(group(one), group(other))
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  it("is turned round with the groups, and never leaves out its own value", () => {
    for (const [one, other] of [[[3, 40], [9, 300]], [[0, 5], [5, 5]], [[1, 1], [1, 1000]]] as const) {
      const { value, low, high } = differenceOf(group(one), group(other))
      const turned = differenceOf(group(other), group(one))
      expect([turned.value, turned.low, turned.high].map((n) => -n)).toEqual([value, high, low])
      expect(low <= value && value <= high && low >= -1 && high <= 1).toBe(true)
    }
  })

  it("says nothing where a group is empty", () => {
    expect(verdictOf(differenceOf({ people: 0, buyers: 0 }, { people: 500, buyers: 20 }))).toBe("chance")
  })

  it("is called chance unless all of it lies on one side", () => {
    expect(verdictOf(differenceOf({ people: 5000, buyers: 150 }, { people: 500, buyers: 2 }))).toBe("more")
    expect(verdictOf(differenceOf({ people: 500, buyers: 2 }, { people: 5000, buyers: 150 }))).toBe("fewer")
    expect(verdictOf(differenceOf({ people: 50, buyers: 2 }, { people: 5, buyers: 0 }))).toBe("chance")
  })
})
