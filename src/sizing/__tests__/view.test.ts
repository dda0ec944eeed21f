import { describe, expect, test } from "vitest"
import { type StoreSizeGuide, storeSizeGuideSchema } from "../../contracts/size-guide-store"
import { type GuideDocument } from "../../contracts/size-guide-document"
import { defaultsForCountry, toStoreSizeGuide } from "../view"
import { guide, rings, row, table } from "./build"

type Asked = Partial<Omit<Parameters<typeof toStoreSizeGuide>[0], "document">>

const view = (document: GuideDocument, asked: Asked = {}): StoreSizeGuide =>
  storeSizeGuideSchema.parse(
    toStoreSizeGuide({
      id: "guide_1",
      handle: "rings",
      revision: 3,
      content_hash: "hash",
      document,
      locale: "bg",
      ...asked,
    })
  )
const column = (shown: StoreSizeGuide, id: string) => shown.tables[0].rows.map(({ cells }) => cells[id].text)

const wrist = (columns: object[], cells: Record<string, string>[], more: object = {}) =>
  guide({
    kind: "bracelet",
    display: { unit: "cm" },
    tables: [
      table("brac", [{ id: "name", type: "label", label: "Размер" }, ...columns] as never, cells.map((each, index) => row(`row${index}`, each))),
    ],
    ...more,
  })

describe("units", () => {
  test("the document's unit, in the mark of the language", () => {
    expect(column(view(rings()), "diam")).toEqual(["15,9", "16,6", "17,2"])
    expect(column(view(rings(), { locale: "en" }), "diam")).toEqual(["15.9", "16.6", "17.2"])
  })

  test("the asked unit, and all of them for a switch", () => {
    const shown = view(rings(), { unit: "in", locale: "en" })
    expect(shown.unit).toBe("in")
    expect(column(shown, "diam")).toEqual(["0.63", "0.65", "0.68"])
    expect(shown.tables[0].rows[0].cells.diam).toEqual({
      text: "0.63",
      units: { mm: "15.9", cm: "1.59", in: "0.63" },
      canonical: [1590, 1590],
    })
    expect(shown.tables[0].columns[1].unit).toBe("in")
  })

  test("a column whose sizes would read the same gets one more decimal, and only in that unit", () => {
    const document = guide({
      tables: [
        table("ring", [{ id: "name", type: "label", label: "№" }, { id: "diam", type: "measure", label: "mm", unit: "mm" }], [
          row("row1", { name: "52", diam: "16.5" }),
          row("row2", { name: "53", diam: "16.6" }),
          row("row3", { name: "53 b", diam: "16.6" }),
        ]),
      ],
    })
    const shown = view(document, { unit: "in", locale: "en" })
    expect(column(shown, "diam")).toEqual(["0.65", "0.654", "0.654"])
    expect(column(view(document, { locale: "en" }), "diam")).toEqual(["16.5", "16.6", "16.6"])
  })

  test("what does not convert is left as it was typed, and nothing is there to switch", () => {
    const document = wrist(
      [
        { id: "ages", type: "measure", label: "Възраст", unit: "cm", convertible: false },
        { id: "mass", type: "range", label: "Тегло", unit: "kg" },
      ],
      [{ name: "S", ages: "3,50", mass: "10,5–12" }]
    )
    const shown = view(document, { unit: "in", locale: "en" })
    expect(shown.tables[0].rows[0].cells.ages).toMatchObject({ text: "3,50", units: null })
    expect(shown.tables[0].rows[0].cells.mass).toMatchObject({ text: "10.5–12", units: null, canonical: [10500, 12000] })
    expect(shown.tables[0].columns.map(({ unit }) => unit)).toEqual([null, "cm", "kg"])
    expect(shown.units).toEqual([])
  })

  test("a text among measures stays", () => {
    const document = wrist([{ id: "wris", type: "range", label: "Китка", unit: "cm" }], [{ name: "S", wris: "16–17" }, { name: "M", wris: "по поръчка" }])
    expect(column(view(document, { unit: "mm" }), "wris")).toEqual(["160–170", "по поръчка"])
    expect(view(document).units).toEqual(["cm", "in"])
  })
})

describe("systems and countries", () => {
  test.each([
    ["US", "in", "us"],
    ["gb", "mm", "uk"],
    ["IE", "mm", "uk"],
    ["AU", "mm", "uk"],
    ["JP", "mm", "jp"],
    ["CH", "mm", "it"],
    ["BG", "mm", "iso"],
    ["RO", "mm", "iso"],
    ["XX", "mm", "iso"],
  ])("%s reads %s and %s", (country, unit, system) => {
    expect(defaultsForCountry(country)).toMatchObject({ unit })
    expect(defaultsForCountry(country).systems[0]).toBe(system)
  })

  test("asked before country before document, as far as there is a column", () => {
    const document = rings({ display: { unit: "mm", system: "jp" } })
    expect(view(document)).toMatchObject({ unit: "mm", system: "jp", systems: ["us", "jp"] })
    expect(view(document, { country: "US" })).toMatchObject({ unit: "in", system: "us" })
    expect(view(document, { country: "US", system: "jp", unit: "mm" })).toMatchObject({ unit: "mm", system: "jp" })
    expect(view(document, { country: "GB", system: "uk" }).system).toBe("jp")
    expect(view(rings()).system).toBeNull()
  })

  test("a metric country keeps the document's metric unit", () => {
    expect(view(wrist([], []), { country: "BG" }).unit).toBe("cm")
    expect(view(wrist([], [], { display: { unit: "in" } }), { country: "BG" }).unit).toBe("cm")
  })

  test("computed sizes are there", () => {
    expect(column(view(rings()), "usus")).toEqual(["5.25", "6", "6.75"])
  })
})

describe("texts and parts", () => {
  const document = rings({
    intro: "Здравейте",
    how_to: [{ id: "howt", title: "Диаметър", body: "Линийка", image: { url: "https://shop.test/a.png", alt: "Пръстен" } }],
    translations: { en: { title: "Rings", "column.diam": "Diameter", "how_to.howt.title": "Diameter", "how_to.howt.alt": "A ring" } },
  })

  test("one language, with fallback to the source", () => {
    const shown = view(document, { locale: "en-GB" })
    expect(shown).toMatchObject({ title: "Rings", intro: "Здравейте", locale: "en-GB" })
    expect(shown.tables[0].columns[1].label).toBe("Diameter")
    expect(shown.how_to[0]).toMatchObject({ title: "Diameter", body: "Линийка", image: { alt: "A ring" } })
  })

  test("names of sizes keep their spelling at home and get the mark of another language", () => {
    const half = wrist([], [{ name: "17,5" }])
    expect(column(view(half), "name")).toEqual(["17,5"])
    expect(column(view(half, { locale: "en" }), "name")).toEqual(["17.5"])
    expect(view(half, { locale: "en" }).tables[0].rows[0].label).toBe("17.5")
  })

  test("the selected row", () => {
    expect(view(document, { selected_row_id: "row2" }).tables[0].rows.map(({ selected }) => selected)).toEqual([false, true, false])
  })

  test("a column that points to a block that is gone points nowhere", () => {
    const shown = view(wrist([{ id: "note", type: "text", label: "Бележка", how_to: "gone" }], [{ name: "S" }]))
    expect(shown.tables[0].columns[1].how_to).toBeNull()
    expect(column(shown, "note")).toEqual([""])
  })
})

test("a cross table: labels across convert, masses keep theirs", () => {
  const cross = (unit: string) =>
    guide({
      kind: "clothing",
      tables: [
        table(
          "cros",
          [
            { id: "high", type: "range", label: "Ръст", unit: "cm", quantity: "height" },
            { id: "colx", type: "size", label: "50–55,5", system: "international" },
          ],
          [row("row1", { high: "150–160", colx: "S" })],
          {
            layout: "cross",
            cross: { rows: { label: "Ръст", quantity: "height", unit: "cm" }, columns: { label: "Талия", quantity: "waist", unit } },
          }
        ),
      ],
    })
  const lengths = view(cross("cm"), { unit: "in", locale: "en" }).tables[0]
  expect(lengths.cross).toEqual({ rows: "Ръст", columns: "Талия", unit: "in" })
  expect(lengths.columns[1]).toMatchObject({ label: "19.7–21.9", units: { mm: "500–555", cm: "50–55.5", in: "19.7–21.9" } })
  expect(lengths.rows[0].cells.colx.text).toBe("S")
  const masses = view(cross("kg"), { unit: "in", locale: "en" }).tables[0]
  expect(masses.cross?.unit).toBe("kg")
  expect(masses.columns[1]).toMatchObject({ label: "50–55.5", units: null })
})
