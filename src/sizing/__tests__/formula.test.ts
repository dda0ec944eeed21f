import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Column, RING_SYSTEMS, SHOE_SYSTEMS, tableSchema } from "../../contracts/size-guide-document"
import { canFeed, computeTable } from "../formula"
import { row, table } from "./build"

const ring = (id: string, system: string, from = "diam") => ({ id, type: "formula", label: system, formula: { kind: "ring", system, from } })
const DIAMETER = { id: "diam", type: "measure", label: "Диаметър", unit: "mm", quantity: "inner_diameter" }
const build = (columns: Record<string, unknown>[], rows: ReturnType<typeof row>[]) =>
  tableSchema.parse(table("tabl", columns, rows))

describe("formula columns", () => {
  it("compute labels and millimetres from a diameter", () => {
    const columns = [DIAMETER, ...RING_SYSTEMS.map((system) => ring(`r${system}x`, system)), ring("around", "circumference"), ring("same", "diameter")]
    const cells = computeTable(build(columns, [row("row1", { diam: "16,51" })]), "bg").row1
    expect(Object.fromEntries(RING_SYSTEMS.map((system) => [system, cells[`r${system}x`].text]))).toEqual({
      iso: "52", us: "6", uk: "L½", jp: "12", it: "12", fr: "52", de: "52", ru: "16.5", pl: "13", br: "12",
    })
    expect(cells.diam).toEqual({ text: "16,51", canonical: [1651, 1651], source: "typed" })
    expect(cells.around).toMatchObject({ text: "51,9", canonical: [5187, 5187], source: "formula", formula_text: "51,9" })
    expect(cells.same).toMatchObject({ text: "16,5", canonical: [1651, 1651], source: "formula", formula_text: "16,5" })
  })

  it.each([
    [{ ...DIAMETER, quantity: "inner_circumference" }, "52"],
    [{ ...DIAMETER, unit: "cm" }, "1.655"],
    [{ ...DIAMETER, unit: "in" }, '0.652"'],
    [{ id: "diam", type: "size", label: "US", system: "us" }, "6"],
    [{ id: "diam", type: "size", label: "UK", system: "uk" }, "L ½"],
    [ring("diam", "diameter", "base"), "16.55"],
    [ring("diam", "circumference", "base"), "52"],
    [ring("diam", "us", "base"), "6"],
  ])("compute from %j", (source, typed) => {
    expect(computeTable(build([source, ring("eueu", "iso")], [row("row1", { diam: typed })])).row1.eueu.text).toBe("52")
  })

  it("are rounded once: 17.3 mm across is 54.3496 mm around", () => {
    const { around } = computeTable(build([DIAMETER, ring("around", "circumference")], [row("row1", { diam: "17.3" })])).row1
    expect([around.text, around.canonical]).toEqual(["54.3", [5435, 5435]])
  })

  it("follow each other without rounding on the way, and never in circles", () => {
    const chain = [DIAMETER, ring("jpjp", "jp"), ring("usus", "us", "jpjp"), ring("lop1", "us", "lop2"), ring("lop2", "us", "lop1"), ring("self", "us", "self")]
    const cells = computeTable(build(chain, [row("row1", { diam: "16.51" }), row("row2", { diam: "16.51", jpjp: "20" })]))
    expect(cells.row1.usus.text).toBe("6")
    expect(cells.row2.usus.text).toBe("9.5")
    expect([cells.row1.lop1, cells.row1.lop2, cells.row1.self].map((cell) => cell.source)).toEqual(["empty", "empty", "empty"])
  })

  it.each([
    [{ ...DIAMETER, quantity: "other" }, "16.5"],
    [{ ...DIAMETER, quantity: "weight", unit: "kg" }, "16.5"],
    [{ id: "diam", type: "text", label: "" }, "16.5"],
    [{ id: "diam", type: "size", label: "", system: "eu" }, "52"],
    [DIAMETER, "M"],
    [DIAMETER, "0"],
    [DIAMETER, "-16.5"],
    [DIAMETER, ""],
    [DIAMETER, "500"],
  ])("are empty over %j %j", (source, typed) => {
    const cells = computeTable(build([source, ring("eueu", "iso")], [row("row1", typed ? { diam: typed } : {})]))
    expect(cells.row1.eueu).toEqual({ text: "", canonical: null, source: "empty" })
  })

  it("give both ends of a range", () => {
    const columns = [{ ...DIAMETER, type: "range" }, ring("usus", "us"), ring("jpjp", "jp"), ring("ring", "circumference")]
    const cells = computeTable(build(columns, [row("row1", { diam: "16.5-16.7" })])).row1
    expect([cells.usus.text, cells.jpjp.text, cells.ring.text]).toEqual(["6–6.25", "12", "51.8–52.5"])
  })

  it("compute shoes", () => {
    const foot = { id: "foot", type: "measure", label: "", unit: "cm", quantity: "foot_length" }
    const shoes = SHOE_SYSTEMS.map((system) => ({ id: `shoe${system.replace("_", "")}`, type: "formula", label: "", formula: { kind: "shoes", system, from: "foot" } }))
    const cells = computeTable(build([foot, ...shoes], [row("row1", { foot: "24" })])).row1
    expect(shoes.map(({ id }) => cells[id].text)).toEqual(["38", "5.5", "6.5", "7.5", "", "", "36", "240"])
  })
})

describe("overrides", () => {
  const cell = (system: string, typed: string, diameter = "16,51") =>
    computeTable(build([DIAMETER, ring("over", system)], [row("row1", { diam: diameter, over: typed })])).row1.over

  it("say what the formula gives and how far it is", () => {
    expect(cell("us", "6½")).toEqual({ text: "6½", canonical: null, source: "override", formula_text: "6", difference_mm: 0.41 })
    expect(cell("uk", "M")).toMatchObject({ formula_text: "L½", difference_mm: 0.2 })
    expect(cell("uk", "K½")).toMatchObject({ formula_text: "L½", difference_mm: -0.4 })
    expect(cell("circumference", "53,1")).toMatchObject({ canonical: [5310, 5310], formula_text: "51.9", difference_mm: 0.39 })
  })

  it.each([["us", "6"], ["us", "6,0"], ["uk", "l 1/2"], ["circumference", "51.9"], ["circumference", "51.87"], ["circumference", "51,9 mm"], ["diameter", "16.5"]])(
    "are no difference where they say the same: %s %s",
    (system, typed) => {
      expect(cell(system, typed)).toMatchObject({ source: "override", difference_mm: 0 })
    }
  )

  it("have no difference where one side cannot be read", () => {
    expect(cell("us", "M")).toEqual({ text: "M", canonical: null, source: "override", formula_text: "6" })
    expect(cell("us", "6", "?")).toEqual({ text: "6", canonical: null, source: "override" })
  })
})

describe("any table", () => {
  it("gives every cell of every row, whatever is typed", () => {
    const columns = [DIAMETER, ring("usus", "us"), ring("ring", "circumference", "usus"), ring("ukuk", "uk", "ring")]
    const texts = fc.oneof(fc.constantFrom("", "16,5", "6 1/2", "L½", "52–54", "M"), fc.string({ maxLength: 12 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts, texts, texts), { maxLength: 5 }), (values) => {
        const rows = values.map(([diam, usus, around, ukuk], index) => row(`row${index}`, { diam, usus, ring: around, ukuk }))
        const parsed = build(columns, rows)
        const cells = computeTable(parsed)
        for (const { id } of parsed.rows)
          for (const column of parsed.columns) expect(typeof cells[id][column.id].text).toBe("string")
      })
    )
  })

  it("can feed what it says it can", () => {
    const [diameter, text] = build([DIAMETER, { id: "text", type: "text", label: "" }], []).columns as [Column, Column]
    expect([canFeed("ring", diameter), canFeed("shoes", diameter), canFeed("ring", text)]).toEqual([true, false, false])
  })
})
