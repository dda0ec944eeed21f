import { describe, expect, it } from "vitest"
import { blockEdge, clampSelection, rangeOf, selectCell, step, wholeOf, type Selection } from "../selection"

const size = { rows: 4, columns: 3 }
const from = (row: number, column: number, toRow: number, toColumn: number): Selection => ({
  table: "table",
  anchor: { row, column },
  focus: { row: toRow, column: toColumn },
})

describe("what is selected", () => {
  it.each([
    ["a block, in any direction", from(2, 2, 1, 0), { top: 1, bottom: 2, left: 0, right: 2 }],
    ["whole columns by their names", from(-1, 1, -1, 2), { top: 0, bottom: 3, left: 1, right: 2 }],
    ["whole rows by their numbers", from(2, -1, 1, 0), { top: 1, bottom: 2, left: 0, right: 2 }],
    ["everything by the corner", from(-1, -1, 2, 2), { top: 0, bottom: 3, left: 0, right: 2 }],
  ])("is %s", (_, selection, range) => {
    expect(rangeOf(selection, size)).toEqual(range)
  })

  it("is nothing in a table without rows", () => {
    expect(rangeOf(selectCell("table", -1, 0), { rows: 0, columns: 3 })).toEqual({ top: 0, bottom: -1, left: 0, right: 0 })
  })

  it("knows whether headers were used", () => {
    expect(wholeOf(from(-1, 1, -1, 2))).toEqual({ rows: false, columns: true })
    expect(wholeOf(from(1, 1, 2, 2))).toEqual({ rows: false, columns: false })
  })

  it("stays inside a smaller table", () => {
    expect(clampSelection(from(3, 2, 1, 1), { rows: 2, columns: 1 })).toEqual(from(1, 0, 1, 0))
    const inside = from(0, 0, 1, 1)
    expect(clampSelection(inside, size)).toBe(inside)
  })
})

describe("going", () => {
  it("stops at the headers and at the ends", () => {
    expect(step({ row: 0, column: 0 }, "up", size)).toEqual({ row: -1, column: 0 })
    expect(step({ row: -1, column: -1 }, "left", size)).toEqual({ row: -1, column: -1 })
    expect(step({ row: 3, column: 2 }, "down", size)).toEqual({ row: 3, column: 2 })
  })

  it("jumps as spreadsheets do: to the end of a block, over empty cells to the next, or to the end", () => {
    const column = [true, true, false, true, false, false]
    const tall = { rows: column.length, columns: 1 }
    const jump = (row: number, direction: "up" | "down") =>
      blockEdge({ row, column: 0 }, direction, tall, (y) => column[y]).row
    expect([jump(0, "down"), jump(1, "down"), jump(3, "down"), jump(5, "up"), jump(3, "up"), jump(1, "up")]).toEqual([1, 3, 5, 3, 1, 0])
    expect(jump(0, "up")).toBe(-1)
    expect(jump(-1, "down")).toBe(0)
  })
})
