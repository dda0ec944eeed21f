import { describe, expect, it } from "vitest"
import { bodyParts, FIRST_ROWS, rowsInSight, type DrawnRows } from "../drawn-rows"

const drawn = (change: Partial<DrawnRows>): DrawnRows => ({ from: 0, to: 3, held: null, height: 10, ...change })

describe("bodyParts", () => {
  it("draws all where nothing is left out", () => {
    expect(bodyParts(3, null, [0])).toEqual([{ row: 0 }, { row: 1 }, { row: 2 }])
  })

  it("keeps the room of the rows that are left out", () => {
    expect(bodyParts(10, drawn({ from: 4, to: 6 }), [])).toEqual([
      { before: 4, height: 40 },
      { row: 4 },
      { row: 5 },
      { before: 10, height: 40 },
    ])
  })

  it("draws what is kept above and below, once and in its place", () => {
    expect(bodyParts(10, drawn({ from: 4, to: 6, held: 1 }), [9, 4, -1, 12])).toEqual([
      { before: 1, height: 10 },
      { row: 1 },
      { before: 4, height: 20 },
      { row: 4 },
      { row: 5 },
      { before: 9, height: 30 },
      { row: 9 },
    ])
  })

  it("is as high as the table, however the table has shrunk since", () => {
    for (const count of [0, 1, 5, 41, 200]) {
      const parts = bodyParts(count, drawn({ from: 30, to: 60 }), [7])
      const height = parts.reduce((sum, part) => sum + ("row" in part ? 10 : part.height), 0)
      expect(height).toBe(count * 10)
    }
  })
})

describe("rowsInSight", () => {
  const seen = (change: Partial<Parameters<typeof rowsInSight>[1]> = {}) => ({
    count: 100,
    body: { top: -500, bottom: 500 },
    sight: { top: 0, bottom: 200 },
    height: 10,
    held: null,
    isHeld: false,
    ...change,
  })

  it("takes the rows in sight and some around them", () => {
    expect(rowsInSight(FIRST_ROWS, seen())).toEqual({ from: 46, to: 74, held: null, height: 10 })
    expect(rowsInSight(FIRST_ROWS, seen({ body: { top: 20, bottom: 1020 } }))).toMatchObject({ from: 0, to: 22 })
  })

  it("is the same object while nothing changes", () => {
    const first = rowsInSight(FIRST_ROWS, seen())
    expect(rowsInSight(first, seen({ body: { top: -500, bottom: 500 } }))).toBe(first)
  })

  it("stays as it is while the table is not seen or not laid out", () => {
    expect(rowsInSight(FIRST_ROWS, seen({ body: { top: 300, bottom: 1300 } }))).toBe(FIRST_ROWS)
    expect(rowsInSight(FIRST_ROWS, seen({ height: 0 }))).toBe(FIRST_ROWS)
  })

  it("lets no row go while a button of the mouse is held", () => {
    const before = drawn({ from: 10, to: 40, held: 12 })
    expect(rowsInSight(before, seen({ isHeld: true, held: 12 }))).toEqual({ from: 10, to: 74, held: 12, height: 10 })
  })
})
