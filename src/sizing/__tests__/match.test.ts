import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { findRow, normalizeSize } from "../match"
import { guide, RING_COLUMNS, rings, row, table } from "./build"

const found = (document: Parameters<typeof findRow>[0], ...values: string[]) => findRow(document, values)?.row.id ?? null

describe("normalizeSize", () => {
  test.each([
    ["17,5 мм", "17.5"],
    ["17.50", "17,5"],
    ["6 1/2", "6½"],
    ["размер 52", "52"],
    ["№ 52", "52"],
    ["М", "m"],
    ["ХL", "xl"],
    ["L ½", "l1/2"],
    ["49–50", "49 - 50"],
    ["S / M", "s/m"],
    ["One  Size", "one size"],
    ["X\u200BL", "XL"],
  ])("%s is %s", (left, right) => {
    expect(normalizeSize(left)).toBe(normalizeSize(right))
  })

  test.each([["1 2", "12"], ["Z+1", "Z1"], ["5.5", "55"], ["36-37", "3637"]])("%s is not %s", (left, right) => {
    expect(normalizeSize(left)).not.toBe(normalizeSize(right))
  })

  test("a number is one key however it is written", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom("", " мм", " mm", "mm"), (hundredths, unit) => {
      const value = hundredths / 100
      expect(normalizeSize(value.toFixed(2).replace(".", ",") + unit)).toBe(normalizeSize(String(value)))
    }))
  })
})

describe("findRow", () => {
  test("by name, in any of the values", () => {
    expect(found(rings(), "Злато", "52 ")).toBe("row2")
  })

  test("by another name", () => {
    expect(found(rings(), "МАЛЪК")).toBe("row1")
    expect(found(rings(), "s 1/2")).toBe("row1")
  })

  test("a name of one value is stronger than another name of an earlier value", () => {
    expect(found(rings(), "малък", "54")).toBe("row3")
  })

  test("a regional size where one row has it", () => {
    expect(found(rings(), "14")).toBe("row3")
    expect(found(rings(), "JP 12")).toBe("row2")
    expect(found(rings(), "10 JP")).toBe("row1")
  })

  test("a computed size", () => {
    expect(found(rings(), "US 6")).toBe("row2")
  })

  test("nothing where two rows could be meant", () => {
    const document = guide({
      tables: [table("ring", [...RING_COLUMNS, { id: "itit", type: "size", label: "IT", system: "it" }], [
        row("row1", { name: "A", jpjp: "10", itit: "7" }),
        row("row2", { name: "B", jpjp: "7", itit: "12" }),
      ])],
    })
    expect(found(document, "7")).toBeNull()
    expect(found(document, "IT 7")).toBe("row1")
  })

  test("a measure is no name, and an empty value no size", () => {
    expect(found(rings(), "16,6")).toBeNull()
    expect(found(rings(), "", " ")).toBeNull()
  })

  test("rows of a cross table are no sizes", () => {
    const axis = { label: "", quantity: "height", unit: "cm" }
    const document = guide({
      tables: [table("cros", [{ id: "high", type: "range", label: "Ръст", unit: "cm" }, { id: "w50w", type: "label", label: "50–55" }], [
        row("row1", { high: "150–160", w50w: "S" }),
      ], { layout: "cross", cross: { rows: axis, columns: { ...axis, quantity: "weight", unit: "kg" } } })],
    })
    expect(found(document, "150-160")).toBeNull()
  })
})
