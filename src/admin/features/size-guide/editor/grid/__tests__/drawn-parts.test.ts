import { describe, expect, it } from "vitest"
import { groupsOf, partsOf } from "../drawn-parts"

describe("partsOf", () => {
  it("draws all where nothing is left out", () => {
    expect(partsOf(3, null, [0])).toEqual([{ at: 0 }, { at: 1 }, { at: 2 }])
  })

  it("keeps the room of what is left out", () => {
    expect(partsOf(10, { from: 4, to: 6 }, [])).toEqual([
      { before: 4, count: 4 },
      { at: 4 },
      { at: 5 },
      { before: 10, count: 4 },
    ])
  })

  it("draws what is kept before and after, once and in its place", () => {
    expect(partsOf(10, { from: 4, to: 6 }, [1, 9, 4, -1, 12])).toEqual([
      { before: 1, count: 1 },
      { at: 1 },
      { before: 4, count: 2 },
      { at: 4 },
      { at: 5 },
      { before: 9, count: 3 },
      { at: 9 },
    ])
  })

  it("takes as much room as the table has, however it has shrunk since", () => {
    for (const count of [0, 1, 5, 41, 200]) {
      const parts = partsOf(count, { from: 30, to: 60 }, [7])
      expect(parts.reduce((sum, part) => sum + ("at" in part ? 1 : part.count), 0)).toBe(count)
    }
  })
})

describe("groupsOf", () => {
  const keysOf = (from: number, to: number) => groupsOf(partsOf(100, { from, to }, [])).map(({ key }) => key)

  it("leaves a row in its group, whatever is drawn around it", () => {
    expect(keysOf(16, 32)).toEqual(["before-16", "rows-2", "rows-3", "before-100"])
    expect(keysOf(20, 30)).toEqual(["before-20", "rows-2", "rows-3", "before-100"])
  })

  it("keeps the order, and loses nothing", () => {
    const parts = partsOf(100, { from: 20, to: 45 }, [3, 90])
    expect(groupsOf(parts).flatMap((group) => group.parts)).toEqual(parts)
  })
})
