import { describe, expect, test } from "vitest"
import { type Column, guideDocumentSchema } from "../../contracts/size-guide-document"
import { braSystem } from "../exchange/block"
import { readBra } from "../bra"
import { findRow, normalizeSize } from "../match"
import { templateDocument } from "../templates"
import { toStoreSizeGuide } from "../view"
import { checkTable } from "../warnings"

const read = (text: string) => readBra(normalizeSize(text))
const bras = (sizes: string[], busts: string[] = [], system = "eu") =>
  guideDocumentSchema.parse({
    title: "Bras",
    kind: "clothing",
    locale: "en",
    tables: [
      {
        id: "tabl",
        title: "",
        layout: "list",
        columns: [
          { id: "size", type: "bra", label: "EU", system },
          { id: "bust", type: "range", label: "Bust", quantity: "chest", unit: "cm" },
        ],
        rows: sizes.map((v, index) => ({ id: `row${index}`, cells: { size: { v }, ...(busts[index] ? { bust: { v: busts[index] } } : {}) } })),
      },
    ],
  })
const warned = (sizes: string[], busts?: string[]) =>
  checkTable(bras(sizes, busts).tables[0]).map(({ code, row, values }) => [code, row, values.value])

describe("readBra", () => {
  test.each([
    ["75B", 75, ["b"]],
    [" 75 b ", 75, ["b"]],
    ["75-B", 75, ["b"]],
    ["75\u00a0В", 75, ["b"]],
    ["34 DD/E", 34, ["dd", "e"]],
    ["34DD / E", 34, ["dd", "e"]],
    ["32DDD", 32, ["ddd"]],
    ["100AA", 100, ["aa"]],
    ["размер 80C", 80, ["c"]],
  ])("reads %j", (text, band, cups) => expect(read(text)).toMatchObject({ band, cups }))

  test.each(["", "B", "75", "75,5B", "B75", "75BC", "75AAAA", "2XL", "M/L", "70–75B", "75B/", "75/B", "0A", "1000A", "75BBBBB", "34 DD and E"])(
    "%j is no band and cup",
    (text) => expect(read(text)).toBeNull()
  )

  test("sorts by the band, then by the cup", () => {
    const rising = ["65Z", "70AAA", "70AA", "70A", "70B", "70C", "70D", "70DD/E", "70DDD", "70E", "70F", "70FF", "70G", "75AAA", "100A"]
    const orders = rising.map((text) => read(text)?.order ?? Number.NaN)
    expect(orders).toEqual(orders.toSorted((a, b) => a - b))
    expect(new Set(orders).size).toBe(rising.length)
  })
})

describe("warnings", () => {
  test("what is no band and cup is told", () => {
    expect(warned(["70A", "75", "75BC", "–"])).toEqual([
      ["not_a_bra_size", "row1", "75"],
      ["not_a_bra_size", "row2", "75BC"],
    ])
  })

  test("a size out of its place is told; bands and cups may rise in either way", () => {
    expect(warned(["70A", "70B", "75C", "70C", "75A", "75B"])).toEqual([["not_rising", "row2", "75C"]])
    expect(warned(["70AA", "70A", "70B", "70D", "70DD", "75A"])).toEqual([])
    expect(warned(["70A", "75A", "80A", "70B", "75B", "80B"])).toEqual([])
  })

  test("two rows of one size are told, also with another letter", () => {
    expect(warned(["75B", "75 В"])).toEqual([["duplicate_size", "row1", "75 В"]])
  })

  test("the bust begins anew with each band, and rises within it", () => {
    const sizes = ["70A", "70B", "70C", "75A", "75B", "75C"]
    expect(warned(sizes, ["82–84", "84–86", "86–88", "87–89", "89–91", "91–93"])).toEqual([])
    expect(warned(sizes, ["82–84", "86–88", "84–86", "87–89", "89–91", "91–93"])).toEqual([["not_rising", "row1", "86–88"]])
  })
})

test("a variant is found by each name of its cup, and by its system", () => {
  const document = bras(["32 D", "34 DD/E", "34 F"], [], "uk")
  for (const value of ["34DD", "34 e", "34 DD/E", "UK 34DD"]) expect(findRow(document, [value])?.row.id, value).toBe("row1")
  expect(findRow(document, ["34G"])).toBeNull()
})

test("a shop shows it as it was typed, with its system", () => {
  const view = toStoreSizeGuide({ id: "guide_1", handle: "bras", revision: 1, content_hash: "hash", document: bras(["75 DD/E"]), locale: "bg" })
  expect(view.systems).toEqual(["eu"])
  expect(view.tables[0].columns[0]).toMatchObject({ type: "bra", system: "eu", quantity: null })
  expect(view.tables[0].rows[0]).toMatchObject({ label: "75 DD/E", cells: { size: { text: "75 DD/E", units: null, canonical: null } } })
})

test("other systems than those that have bras are refused", () => {
  const columns: Partial<Column>[] = [{ id: "size", type: "bra", label: "", system: "mondopoint" as "eu" }]
  const tables = [{ id: "tabl", title: "", layout: "list", columns, rows: [] }]
  expect(guideDocumentSchema.safeParse({ title: "Bras", kind: "clothing", tables }).success).toBe(false)
})

test("a heading says that a column holds bras, and whose", () => {
  expect(["Сутиен", "Размер сутиен ЕС", "Bra (UK)", "Bra size US", "Bracelet", "Пояс"].map(braSystem)).toEqual(["eu", "eu", "uk", "us", null, null])
})

test("the template holds the steps of EN 13402", () => {
  const [table] = templateDocument("bras", "en").tables
  const rowOf = (size: string) => table.rows.find(({ cells }) => cells.t1size.v === size)
  expect(rowOf("75B")?.cells).toMatchObject({ t1under: { canonical: [73000, 77000] }, t1bust: { canonical: [89000, 91000] } })
  expect(rowOf("70A")?.cells).toMatchObject({ t1under: { canonical: [68000, 72000] }, t1bust: { canonical: [82000, 84000] } })
})
