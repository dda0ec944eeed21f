import { describe, expect, it } from "vitest"
import { columnsInSight, edgesOf } from "../drawn-columns"

/** Twenty columns of 100 pixels behind the row numbers. */
const EDGES = Array.from({ length: 21 }, (_, at) => 50 + at * 100)
const seen = (left: number, before = { from: 0, to: 0 }, isHeld = false) => columnsInSight(before, EDGES, { left, right: left + 400 }, isHeld)

describe("edgesOf", () => {
  it("begins behind the row numbers and ends where the table does", () => {
    const column = (type: "label" | "text") => ({ type })
    expect(edgesOf([column("label"), column("text")])).toEqual([48, 168, 328])
    expect(edgesOf([])).toEqual([48])
  })
})

describe("columnsInSight", () => {
  it("takes the columns of which a part is in sight, and some around them", () => {
    expect(seen(500)).toEqual({ from: 2, to: 11 })
    expect(seen(0)).toEqual({ from: 0, to: 6 })
    expect(seen(1900)).toEqual({ from: 16, to: 20 })
  })

  it("is the same object while what is there is enough", () => {
    const first = seen(500)
    expect(seen(560, first)).toBe(first)
    expect(seen(900, first)).toEqual({ from: 6, to: 15 })
  })

  it("leaves what is there where nothing of the table is in sight", () => {
    const before = { from: 3, to: 9 }
    expect(seen(5000, before)).toBe(before)
    expect(columnsInSight(before, EDGES, { left: 0, right: 0 }, false)).toBe(before)
  })

  it("takes nothing away while the mouse is held", () => {
    expect(seen(1200, { from: 2, to: 7 }, true)).toEqual({ from: 2, to: 18 })
  })
})
