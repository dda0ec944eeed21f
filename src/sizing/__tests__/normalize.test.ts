import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { guideDocumentSchema } from "../../contracts/size-guide-document"
import { normalizeDocument } from "../normalize"
import { guide, row, rings, table } from "./build"

const NAME = { id: "name", type: "label", label: "Размер" }

describe("a normalized document", () => {
  it("has canonical values computed anew, whatever the caller says", () => {
    const document = rings()
    document.tables[0].rows[0].cells.diam = { v: "15,9", canonical: [1, 2] }
    document.tables[0].rows[1].cells.diam = { v: "M", canonical: [1, 2] }
    document.tables[0].rows[2].cells.name = { v: "54", canonical: [5400, 5400] }
    const [first, second, third] = normalizeDocument(document).tables[0].rows
    expect(first.cells.diam).toEqual({ v: "15,9", canonical: [1590, 1590] })
    expect(second.cells.diam).toEqual({ v: "M" })
    expect(third.cells).toEqual({ name: { v: "54" }, diam: { v: "17,2", canonical: [1720, 1720] }, jpjp: { v: "14" } })
  })

  it("keeps what overrides a formula, with its measure", () => {
    const around = { id: "arnd", type: "formula", label: "", formula: { kind: "ring", system: "circumference", from: "diam" } }
    const us = { id: "usus", type: "formula", label: "", formula: { kind: "ring", system: "us", from: "diam" } }
    const document = guide({ tables: [table("tabl", [NAME, around, us], [row("row1", { arnd: "52,1", usus: "6½" })])] })
    expect(normalizeDocument(document).tables[0].rows[0].cells).toEqual({ arnd: { v: "52,1", canonical: [5210, 5210] }, usus: { v: "6½" } })
  })

  it("has no empty cells, no cells of unknown columns, no alias twice", () => {
    const document = guide({ tables: [table("tabl", [NAME], [row("row1", { name: "S", gone: "1" }, ["s", "s", "", "м"])])] })
    document.tables[0].rows.push({ id: "row2", aliases: [" "], cells: { name: { v: "\u200b " }, constructor: { v: "x" } } })
    expect(normalizeDocument(document).tables[0].rows).toEqual([
      { id: "row1", aliases: ["s", "м"], cells: { name: { v: "S" } } },
      { id: "row2", aliases: [], cells: {} },
    ])
  })

  it("has no translations of parts that are gone, and no references to them", () => {
    const block = { id: "how1", title: "Мерене", body: "", image: null, video_url: null }
    const document = guide({
      intro: "",
      how_to: [block],
      tables: [table("tabl", [{ ...NAME, how_to: "how1" }, { id: "diam", type: "measure", label: "", unit: "mm", how_to: "how9" }], [row("row1", { name: "малък", diam: "15" })])],
      translations: {
        en: {
          title: "Rings", intro: "Hello", "table.tabl": "Table", "table.gone": "x", "column.name": "Size", "column.gone": "x", "cell.row1.name": "small",
          "cell.row1.diam": "x", "cell.row9.name": "x", "axis.tabl.rows": "x", "how_to.how1.title": "Measuring", "how_to.how1.alt": "x", "how_to.how9.title": "x", notes: "",
        },
        de: { "column.gone": "x" },
      },
    })
    const normal = normalizeDocument(document)
    expect(normal.translations).toEqual({
      en: { title: "Rings", intro: "Hello", "table.tabl": "Table", "column.name": "Size", "cell.row1.name": "small", "how_to.how1.title": "Measuring" },
    })
    expect(normal.tables[0].columns.map((column) => column.how_to)).toEqual(["how1", null])
  })

  it("leaves its argument alone, is valid, and stays the same when it is done twice", () => {
    const texts = fc.oneof(fc.constantFrom("", "16,5", "52–54", "M", "9".repeat(30), "-3", "1e400", "17 mm"), fc.string({ maxLength: 12 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts, texts), { maxLength: 6 }), (values) => {
        const document = rings()
        document.tables[0].rows = values.map(([name, diam, usus], index) => ({ id: `row${index}`, aliases: [], cells: { name: { v: name }, diam: { v: diam }, usus: { v: usus } } }))
        const before = structuredClone(document)
        const once = normalizeDocument(document)
        expect(document).toEqual(before)
        expect(guideDocumentSchema.parse(once)).toEqual(once)
        expect(normalizeDocument(once)).toEqual(once)
      })
    )
  })
})
