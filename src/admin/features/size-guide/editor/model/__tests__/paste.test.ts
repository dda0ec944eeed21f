import { describe, expect, it } from "vitest"
import { LIMITS, type GuideDocument } from "../../../../../../contracts/size-guide-document"
import { buildGuide, buildLarge, buildRings, LABEL, textsIn } from "../../../../../../../test/fixtures/size-guide-grid"
import { guessColumn } from "../guess-column"
import { pasteBlock, pasteDefaults, type PasteOptions } from "../paste"
import { selectCell, type Selection } from "../selection"

const rings = buildRings()
const at = (row: number, column: number) => selectCell("table", row, column)
const AS_IS: PasteOptions = { header: false, addColumns: false }
const paste = (guide: GuideDocument, selection: Selection, rows: string[][], options: Partial<PasteOptions> = {}) => {
  const result = pasteBlock(guide, selection, rows, { ...AS_IS, ...options })
  if (result.outcome === "refused") {
    throw new Error(result.reason)
  }
  return result
}

describe("pasting", () => {
  it("adds rows, and says what is no number", () => {
    const { document, report } = paste(rings, at(2, 0), [["L", "18,1"], ["XL", "big"]])
    expect(textsIn(document).slice(2)).toEqual([["L", "18,1", "", ""], ["XL", "big", "", ""]])
    expect(report).toMatchObject({ rows: 2, columns: 2, rowsAdded: 1, notNumbers: 1, columnsLeft: 0 })
  })

  it("leaves out columns that do not fit, or adds them when asked", () => {
    const block = [["18", "a", "b", "c"]]
    expect(paste(rings, at(0, 1), block).report).toMatchObject({ columns: 3, columnsLeft: 1, columnsAdded: 0 })
    const grown = paste(rings, at(0, 1), block, { addColumns: true })
    expect(grown.report).toMatchObject({ columns: 4, columnsLeft: 0, columnsAdded: 1 })
    expect(textsIn(grown.document)[0][4]).toBe("c")
  })

  it("takes the names of columns from the first row, with unit and kind where they are free", () => {
    const start = buildGuide({ columns: [LABEL, { type: "text", label: "" }], rows: [[]] })
    const rows = [["Size", "Inner diameter (mm)", "US", "Chest, cm"], ["S", "16,5", "6", "86–90"]]
    const options = pasteDefaults(start.tables[0], at(0, 0), rows)
    expect(options).toEqual({ header: true, addColumns: true })
    const { document } = paste(start, at(0, 0), rows, options)
    expect(document.tables[0].columns).toMatchObject([
      { type: "label", label: "Size" },
      { type: "measure", label: "Inner diameter", quantity: "inner_diameter", unit: "mm" },
      { type: "size", label: "US", system: "us" },
      { type: "range", label: "Chest", quantity: "chest", unit: "cm" },
    ])
    expect(textsIn(document)).toEqual([["S", "16,5", "6", "86–90"]])
  })

  it("does not change the kind of columns in use", () => {
    const { document } = paste(rings, at(0, 1), [["Waist, cm"], ["60"]], { header: true })
    expect(document.tables[0].columns[1]).toMatchObject({ label: "Waist, cm", quantity: "inner_diameter", unit: "mm" })
  })

  it("overrides a formula only with what the formula does not say", () => {
    const { document } = paste(rings, at(0, 0), [["S", "16.5", "6", "52"], ["M", "17.3", "7.5", "54"]])
    expect(textsIn(document).slice(0, 2)).toEqual([["S", "16.5", "", ""], ["M", "17.3", "7.5", ""]])
  })

  it("repeats a block over a selection it divides", () => {
    const all: Selection = { table: "table", anchor: { row: 0, column: 0 }, focus: { row: 2, column: 1 } }
    expect(textsIn(paste(rings, all, [["7"]]).document).map((row) => row.slice(0, 2))).toEqual([["7", "7"], ["7", "7"], ["7", "7"]])
  })

  it("is refused whole when it is too large", () => {
    const rows = (count: number, width: number) => Array.from({ length: count }, () => Array.from({ length: width }, () => "1"))
    expect(pasteBlock(rings, at(0, 0), rows(501, 20), AS_IS)).toMatchObject({ outcome: "refused", reason: "cells", count: 10_020 })
    expect(pasteBlock(rings, at(0, 0), rows(LIMITS.rows + 1, 1), AS_IS)).toMatchObject({ outcome: "refused", reason: "rows" })
    expect(pasteBlock(rings, at(0, 0), rows(1, LIMITS.columns + 1), { ...AS_IS, addColumns: true })).toMatchObject({ reason: "columns" })
    expect(pasteBlock(rings, at(0, 0), [], AS_IS)).toMatchObject({ outcome: "refused", reason: "nothing" })
  })

  it("shortens what no cell can hold, and says so", () => {
    const { document, report } = paste(rings, at(0, 0), [["x".repeat(500)]])
    expect(textsIn(document)[0][0]).toHaveLength(LIMITS.cell)
    expect(report.shortened).toBe(1)
  })

  it("of 100 × 20 cells is quick", () => {
    const guide = buildLarge()
    const block = textsIn(guide).map((row) => row.map((text) => `${text}1`))
    const start = performance.now()
    paste(guide, at(0, 0), block)
    expect(performance.now() - start).toBeLessThan(100)
  })
})

describe("headings", () => {
  it("are told from data", () => {
    const blank = buildGuide({ columns: [LABEL], rows: [[]] }).tables[0]
    const isHeader = (rows: string[][]) => pasteDefaults(blank, at(0, 0), rows).header
    expect(isHeader([["Size", "mm"], ["S", "17,3"]])).toBe(true)
    expect(isHeader([["XS", "16,5"], ["S", "17,3"]])).toBe(false)
    expect(isHeader([["a", "b"], ["c", "d"]])).toBe(false)
    expect(isHeader([["Size", "mm"]])).toBe(false)
    expect(isHeader([])).toBe(false)
  })

  it("say what the column is", () => {
    expect(guessColumn("col9", "САЩ размер", ["6"], "mm")).toMatchObject({ type: "size", system: "us" })
    expect(guessColumn("col9", "US kids", ["6"], "mm")).toMatchObject({ type: "size", system: "us_child" })
    expect(guessColumn("col9", "Диаметър (мм)", ["17,3"], "cm")).toMatchObject({
      type: "measure", label: "Диаметър", unit: "mm", quantity: "inner_diameter", decimals: { mm: 1, cm: 2, in: 2 },
    })
    expect(guessColumn("col9", "", ["17,3"], "cm")).toMatchObject({ type: "measure", unit: "cm", decimals: { cm: 1 } })
    expect(guessColumn("col9", "Бележка", ["6"], "mm")).toBeNull()
  })
})
