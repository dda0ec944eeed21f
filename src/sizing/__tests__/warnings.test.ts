import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { tableSchema } from "../../contracts/size-guide-document"
import { computeTable } from "../formula"
import { checkTable, type Warning, WARNING_CODES } from "../warnings"
import { rings, row, table } from "./build"

type Rows = ReturnType<typeof row>[]
type Columns = Parameters<typeof table>[1]
const NAME = { id: "name", type: "label", label: "Размер" }
const measure = (more: Record<string, unknown> = {}) => ({ id: "meas", type: "measure", label: "Мярка", unit: "mm", quantity: "inner_diameter", ...more })
const check = (columns: Columns, rows: Rows, more = {}) => checkTable(tableSchema.parse(table("tabl", columns, rows, more)))
const brief = (warnings: Warning[]) => warnings.map(({ code, row: at, column }) => [code, at, column].filter(Boolean).join(" "))
/** Rows named 1, 2, 3… with the texts in one column. */
const column = (texts: string[], more: Record<string, unknown> = {}) =>
  check([NAME, measure(more)], texts.map((text, index) => row(`row${index + 1}`, { name: `n${index + 1}`, ...(text ? { meas: text } : {}) })))

describe("a good table", () => {
  it("has no warnings", () => {
    const us = { id: "usus", type: "formula", label: "US", formula: { kind: "ring", system: "us", from: "meas" } }
    const sizes = [["50", "15,9"], ["52", "16,6"], ["54", "17,2"]].map(([name, meas]) => row(`row${name}`, { name, meas }, [`EU ${name}`]))
    expect(check([NAME, measure(), us], sizes)).toEqual([])
    expect(rings().tables.flatMap((table) => checkTable(table))).toEqual([])
    expect(column(["15,9", "", "16,2", "16,6", "–", "16,9", "17,2"])).toEqual([])
    expect(column(["84–88", "88–92", "92–96", "96–100"], { type: "range", unit: "cm", quantity: "chest" })).toEqual([])
    expect(column(["20", "19", "18", "17"])).toEqual([])
    expect(column(["6", "6", "8", "8"], { quantity: "band_width" })).toEqual([])
    expect(check([NAME, measure()], [row("row1", {}), row("row2", {})])).toEqual([])
    expect(check([NAME, measure()], [])).toEqual([])
  })
})

describe("order", () => {
  it("names the value that breaks it, with its neighbours", () => {
    expect(column(["15", "16", "17,1", "16,8", "18", "19"])).toEqual([
      { code: "not_rising", table: "tabl", row: "row3", column: "meas", values: { value: "17,1", above: "16", below: "16,8", other: "16,8", side: "below", direction: "rising" } },
    ])
    expect(column(["71", "15", "16"])[0].values).toMatchObject({ value: "71", above: "", other: "15", side: "below" })
    expect(column(["15", "16", "1", "17"])[0].values).toMatchObject({ value: "1", other: "16", side: "above" })
    expect(brief(column(["15", "16", "27", "17", "18"]))).toEqual(["not_rising row3 meas"])
    expect(column(["19", "18", "20", "17", "16"])[0].values).toEqual({ value: "20", above: "18", below: "17", other: "18", side: "above", direction: "falling" })
  })

  it("lets measures be that follow the size loosely", () => {
    expect(column(["2", "5", "1", "4", "2", "6", "1", "3"], { quantity: "thickness" })).toEqual([])
    expect(brief(column(["2", "3", "4", "1", "5"], { quantity: "thickness" }))).toEqual(["not_rising row4 meas"])
  })

  it("looks at sizes of a system as well", () => {
    const size = { id: "meas", type: "size", label: "JP", system: "jp" }
    const texts = (values: string[]) => check([NAME, size], values.map((meas, index) => row(`row${index}`, { name: `n${index}`, meas })))
    expect(texts(["7", "7", "9", "10"])).toEqual([])
    expect(texts(["S", "M", "L"])).toEqual([])
    expect(brief(texts(["7", "8", "90", "10", "11"]))).toEqual(["not_rising row2 meas"])
  })
})

describe("gaps", () => {
  it("are steps clearly larger than their neighbours", () => {
    expect(column(["15", "15,5", "16", "17", "17,5", "18"])).toEqual([
      { code: "gap", table: "tabl", row: "row4", column: "meas", values: { value: "17", above: "16", step: 1, usual: 0.5, unit: "mm" } },
    ])
    expect(brief(column(["84–88", "88–92", "96–100", "100–104"], { type: "range", unit: "cm", quantity: "chest" }))).toEqual(["gap row3 meas"])
  })

  it.each([
    [["15", "15.5", "16", "16.5", "17", "18", "19", "20"], "a change from halves to whole sizes"],
    [["14.9", "15.2", "15.6", "15.9", "16.2", "16.6"], "rounding"],
    [["15", "16", "18"], "too few rows"],
    [["15", "15", "16", "16"], "equal values"],
  ])("are not %j: %s", (texts) => {
    expect(column(texts)).toEqual([])
  })
})

describe("units", () => {
  it.each([
    [{ unit: "in" }, "17.3", { suggested: "mm", suggested_quantity: "inner_diameter" }],
    [{ unit: "mm" }, "1,73", { suggested: "cm", suggested_quantity: "inner_diameter" }],
    [{ unit: "cm" }, "54", { suggested: "mm", suggested_quantity: "inner_circumference" }],
    [{ unit: "mm" }, "54", { suggested: "mm", suggested_quantity: "inner_circumference" }],
    [{ unit: "mm", quantity: "inner_circumference" }, "17.3", { suggested: "mm", suggested_quantity: "inner_diameter" }],
    [{ unit: "mm", quantity: "wrist" }, "17", { suggested: "cm", suggested_quantity: "wrist" }],
    [{ unit: "cm", quantity: "head" }, "22", { suggested: "in", suggested_quantity: "head" }],
    [{ unit: "in", quantity: "chest" }, "92", { suggested: "cm", suggested_quantity: "chest" }],
    [{ unit: "lb", quantity: "weight" }, "1200", null],
  ])("%j: %s", (more, text, values) => {
    const found = column([text], more).filter(({ code }) => code === "suspected_unit")
    if (values) expect(found).toMatchObject([{ row: "row1", values }])
    else expect(found).toEqual([])
  })

  it("are believed where the cell names its own", () => {
    expect(column(["17.3 mm"], { unit: "in" })).toEqual([])
  })

  it("are one warning where the whole column looks wrong", () => {
    const warnings = column(["15", "16", "17", "18", "19"], { unit: "in", convertible: false })
    expect(warnings).toEqual([
      {
        code: "suspected_unit", table: "tabl", column: "meas",
        values: { value: "15", unit: "in", suggested: "mm", quantity: "inner_diameter", suggested_quantity: "inner_diameter", count: 5 },
      },
    ])
  })
})

describe("values", () => {
  it("that are no number, no single value, reversed or overlapping", () => {
    expect(brief(column(["15", "M", "1.234,5", "17–17,2", "18–17.5"]))).toEqual([
      "not_a_number row2 meas", "not_a_number row3 meas", "range_in_measure row4 meas", "range_in_measure row5 meas", "range_reversed row5 meas",
    ])
    const chest = { type: "range", unit: "cm", quantity: "chest" }
    expect(column(["84–89", "88–92", "88–92", "92–96"], chest)).toEqual([
      { code: "range_overlap", table: "tabl", row: "row2", column: "meas", values: { value: "88–92", above: "84–89", count: 1 } },
    ])
    expect(brief(column(["92–96", "87–92", "84–88"], chest))).toEqual(["range_overlap row3 meas"])
  })

  it("that look the same when rounded", () => {
    expect(column(["17.30", "17.34"])).toEqual([
      {
        code: "collides_when_rounded", table: "tabl", row: "row2", column: "meas",
        values: { value: "17.34", other: "17.30", unit: "mm", shown: "17.3", decimals: 1, count: 1 },
      },
    ])
    const coarse = { decimals: { mm: 1, cm: 2, in: 1 } }
    expect(column(["16.6", "16.8"], coarse)[0].values).toMatchObject({ unit: "in", shown: "0.7" })
    expect(column(["16.6", "16.8"], { ...coarse, convertible: false })).toEqual([])
    const centimetres = { id: "cent", type: "measure", label: "", unit: "cm", quantity: "other" }
    const both = check([NAME, measure(), centimetres], [row("row1", { name: "a", meas: "16.4" }), row("row2", { name: "b", meas: "16.7" })])
    expect(both).toEqual([])
    const inCentimetres = check([NAME, measure(), centimetres], [row("row1", { name: "a", meas: "16.6" }), row("row2", { name: "b", meas: "17" })])
    expect(inCentimetres[0].values).toMatchObject({ unit: "cm", shown: "1.7", decimals: 1 })
    expect(column(["15.1", "15.3", "15.5", "15.7", "15.9", "16.1", "16.3"], coarse)).toMatchObject([
      { code: "collides_when_rounded", column: "meas", values: { count: 6 } },
    ])
  })
})

describe("names", () => {
  it("are empty", () => {
    expect(brief(check([NAME, measure()], [row("row1", { meas: "15" }), row("row2", { name: "\u200b ", meas: "16" }), row("row3", {})]))).toEqual([
      "empty_size row1 name", "empty_size row2 name",
    ])
    expect(brief(check([NAME, measure({ label: "" })], [row("row1", { name: "S", meas: "15" })]))).toEqual(["empty_label meas"])
  })

  it.each(["17,5", "17.50", " 17.5 мм", "17½", "размер 17.5"])("are the same as 17.5: %j", (name) => {
    expect(check([NAME], [row("row1", { name: "17.5" }), row("row2", { name: "18" }), row("row3", { name })])).toEqual([
      { code: "duplicate_size", table: "tabl", row: "row3", column: "name", values: { value: name.trim(), other: "17.5" } },
    ])
  })

  it.each(["xl", "X\u200bL", "XL\u00a0"])("are the same as XL: %j", (name) => {
    expect(brief(check([NAME], [row("row1", { name: "XL" }), row("row2", { name })]))).toEqual(["duplicate_size row2 name"])
  })

  it("are the same as an alias of another row, but not of their own", () => {
    expect(check([NAME], [row("row1", { name: "S" }, ["s", "малък"]), row("row2", { name: "M" }, ["Малък"])])).toEqual([
      { code: "duplicate_size", table: "tabl", row: "row2", column: "name", values: { value: "Малък", other: "S" } },
    ])
  })
})

describe("formulas", () => {
  const us = { id: "usus", type: "formula", label: "US", formula: { kind: "ring", system: "us", from: "meas" } }
  it("tell how far an override is from them", () => {
    const rows = [row("row1", { name: "a", meas: "16.51", usus: "6" }), row("row2", { name: "b", meas: "17.32", usus: "7½" }), row("row3", { name: "c", meas: "18.14", usus: "P" })]
    expect(check([NAME, measure(), us], rows)).toEqual([
      { code: "formula_differs", table: "tabl", row: "row2", column: "usus", values: { value: "7½", formula: "7", difference_mm: 0.41 } },
      { code: "not_a_size", table: "tabl", row: "row3", column: "usus", values: { value: "P", system: "us" } },
    ])
  })

  it.each([{ from: "gone" }, { from: "name" }, { from: "usus" }])("miss what they compute from: %j", (from) => {
    const broken = { ...us, formula: { ...us.formula, ...from } }
    expect(brief(check([NAME, measure(), broken], [row("row1", { name: "a", meas: "16.5" })]))).toEqual(["formula_source usus"])
  })
})

describe("cross tables", () => {
  const axis = (id: string, label: string) => ({ id, type: "label", label })
  const cross = { layout: "cross", cross: { rows: { label: "Ръст", quantity: "height", unit: "cm" }, columns: { label: "Тегло", quantity: "weight", unit: "kg" } } }
  const height = { id: "hght", type: "range", label: "Ръст", unit: "cm", quantity: "height" }
  const rows = (texts: string[]) => texts.map((hght, index) => row(`row${index}`, { hght, col1: "S", col2: "S", col3: "M" }))

  it("have two good axes, and sizes that repeat", () => {
    expect(check([height, axis("col1", "50–60"), axis("col2", "60–70 kg"), axis("col3", "70–80")], rows(["160–170", "170–180"]), cross)).toEqual([])
  })

  it("have axes that overlap, are reversed, or are no numbers", () => {
    const columns = [height, axis("col1", "50–60"), axis("col2", "тежък"), axis("col3", "58–70"), axis("col4", "80–70")]
    expect(brief(check(columns, rows(["160–170", "165–175", "170–180"]), cross))).toEqual([
      "not_a_number col2", "range_overlap col3", "range_reversed col4", "range_overlap row1 hght", "range_overlap row2 hght",
    ])
    expect(brief(check([height, axis("col1", "50"), axis("col2", "50")], rows(["160", "160"]), cross))).toEqual(["range_overlap col2", "range_overlap row1 hght"])
    const kilograms = [height, axis("col1", "50"), axis("col2", "6000"), axis("col3", "70")]
    expect(brief(check(kilograms, rows(["160–170"]), cross))).toEqual(["not_rising col2"])
  })

  it("have a side axis of labels checked by its own unit", () => {
    expect(brief(check([{ id: "hght", type: "label", label: "Ръст" }, axis("col1", "50")], rows(["170–160", "висок"]), cross))).toEqual([
      "range_reversed row0 hght", "not_a_number row1 hght",
    ])
  })
})

describe("any table", () => {
  const texts = fc.oneof(fc.constantFrom("", "16,5", "6 1/2", "L½", "52–54", "54-52", "M", "–", "17 mm", "9e9", "0", "-5"), fc.string({ maxLength: 9 }))
  const columns = [NAME, measure(), measure({ id: "rang", type: "range", unit: "cm", quantity: "chest" }), { id: "size", type: "size", label: "", system: "us" },
    { id: "form", type: "formula", label: "", formula: { kind: "ring", system: "uk", from: "meas" } }]
  it("gets warnings about parts it has, the same with what is computed already", () => {
    fc.assert(
      fc.property(fc.array(fc.array(texts, { minLength: 5, maxLength: 5 }), { maxLength: 12 }), fc.boolean(), (values, crossed) => {
        const rows = values.map((cells, index) => row(`row${index}`, Object.fromEntries(columns.map(({ id }, at) => [id, cells[at]]))))
        const axis = { label: "", quantity: "chest", unit: "cm" }
        const parsed = tableSchema.parse(table("tabl", columns, rows, crossed ? { layout: "cross", cross: { rows: axis, columns: axis } } : {}))
        const warnings = checkTable(parsed)
        expect(checkTable(parsed, computeTable(parsed))).toEqual(warnings)
        for (const warning of warnings) {
          expect(WARNING_CODES).toContain(warning.code)
          if (warning.row) expect(parsed.rows.some(({ id }) => id === warning.row)).toBe(true)
          expect(columns.some(({ id }) => id === warning.column)).toBe(true)
        }
      })
    )
  })
})
