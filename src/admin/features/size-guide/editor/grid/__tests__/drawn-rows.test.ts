import { describe, expect, it } from "vitest"
import { FIRST_ROWS, rowsAhead, rowsInSight, type DrawnRows, type Seen } from "../drawn-rows"

const drawn = (change: Partial<DrawnRows>): DrawnRows => ({ from: 0, to: 3, held: null, height: 10, ...change })

/** A table scrolled by 500 pixels: the rows 50 to 69 are in sight. */
const seen = (change: Partial<Seen> = {}): Seen => ({
  count: 100,
  body: { top: -500, bottom: 500 },
  sight: { top: 0, bottom: 200 },
  height: 10,
  focused: null,
  isHeld: false,
  ...change,
})
const at = (top: number) => seen({ body: { top, bottom: top + 1000 } })

describe("rowsInSight", () => {
  it("takes the rows in sight and some around them", () => {
    expect(rowsInSight(FIRST_ROWS, seen())).toEqual({ from: 46, to: 74, held: null, height: 10 })
    expect(rowsInSight(drawn({ from: 60, to: 100 }), at(20))).toMatchObject({ from: 0, to: 22 })
  })

  it("is the same object while what is there is enough", () => {
    const first = rowsInSight(FIRST_ROWS, seen())
    expect(rowsInSight(first, at(-500))).toBe(first)
    expect(rowsInSight(first, at(-460))).toBe(first)
    expect(rowsInSight(first, at(-540))).toBe(first)
    expect(rowsInSight(first, at(-550))).toMatchObject({ from: 51, to: 79 })
  })

  it("keeps the row with the focus when it goes out of sight", () => {
    expect(rowsInSight(FIRST_ROWS, seen({ focused: 50 })).held).toBeNull()
    expect(rowsInSight(FIRST_ROWS, seen({ focused: 12 })).held).toBe(12)
  })

  it("stays as it is while the table is not seen or not laid out", () => {
    expect(rowsInSight(FIRST_ROWS, at(300))).toBe(FIRST_ROWS)
    expect(rowsInSight(FIRST_ROWS, seen({ height: 0 }))).toBe(FIRST_ROWS)
    expect(rowsAhead(FIRST_ROWS, at(300), "down")).toBe(FIRST_ROWS)
  })

  it("lets no row go while a button of the mouse is held", () => {
    const before = drawn({ from: 10, to: 40 })
    expect(rowsInSight(before, seen({ isHeld: true, focused: 12 }))).toEqual({ from: 10, to: 74, held: null, height: 10 })
    expect(rowsAhead(before, seen({ isHeld: true }), "up")).toMatchObject({ from: 10, to: 74 })
  })
})

describe("rowsAhead", () => {
  it("adds a page in the direction it was scrolled in, and lets go of what is far behind", () => {
    const before = drawn({ from: 10, to: 74 })
    expect(rowsAhead(before, seen(), "down")).toMatchObject({ from: 46, to: 84 })
    expect(rowsAhead(before, seen(), "up")).toMatchObject({ from: 36, to: 74 })
    expect(rowsAhead(before, at(0), "up")).toMatchObject({ from: 0, to: 24 })
  })

  it("leaves nothing to draw when it is scrolled by ten rows", () => {
    const ahead = rowsAhead(FIRST_ROWS, seen(), "down")
    expect(rowsInSight(ahead, at(-600))).toBe(ahead)
    const above = rowsAhead(FIRST_ROWS, seen(), "up")
    expect(rowsInSight(above, at(-400))).toBe(above)
  })
})
