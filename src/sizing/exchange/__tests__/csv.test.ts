import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { guideDocumentSchema } from "../../../contracts/size-guide-document"
import { guide, rings, row, table } from "../../__tests__/build"
import { diffDocuments } from "../../diff"
import { normalizeDocument } from "../../normalize"
import { exportTable, importTable, readDelimited, writeDelimited } from "../csv"

const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "\t", "\r", "\n", " ", "\uFEFF", "a", "1"), maxLength: 6 })
)

describe("readDelimited", () => {
  test("the same rows come back, whatever is in them", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), fc.constantFrom("csv" as const, "tsv" as const), fc.constantFrom("bg", "en"), (rows, format, locale) => {
        expect(readDelimited(writeDelimited(rows, format, locale), format)).toEqual(rows)
      }),
      { numRuns: 500 }
    )
  })

  test.each([
    ["semicolons beside decimal commas", "Размер;мм\r\n52;16,6\r\n54;17,2\r\n", [["Размер", "мм"], ["52", "16,6"], ["54", "17,2"]]],
    ["tabs", "a\tb,c\n1\t2,5\n", [["a", "b,c"], ["1", "2,5"]]],
    ["commas with quotes", '\uFEFFa,"b ""x"""\n"1,5",2', [["a", 'b "x"'], ["1,5", "2"]]],
    ["a line break in a cell", '"a\nb",c\n', [["a\nb", "c"]]],
    ["the delimiter Excel names", "sep=|\r\na|b,c;d\r\n", [["a", "b,c;d"]]],
    ["empty cells at the end", "a,,\n,b,\n", [["a", "", ""], ["", "b", ""]]],
    ["old line ends", "a,b\rc,d", [["a", "b"], ["c", "d"]]],
    ["nothing", "", []],
    ["a quote that never ends", 'a,"b\nc', [["a", "b\nc"]]],
  ])("%s", (_, text, rows) => {
    expect(readDelimited(text, "csv")).toEqual(rows)
  })

  test("a formula in a file stays a text, with and without the apostrophe", () => {
    expect(readDelimited("'=cmd|' /C calc'!A0,=1+1\n", "csv")).toEqual([["=cmd|' /C calc'!A0", "=1+1"]])
  })
})

describe("writeDelimited", () => {
  test("what a spreadsheet would compute gets an apostrophe, numbers do not", () => {
    expect(writeDelimited([["=cmd", "+x", "-", "@y", "-5", "+0,5", "'=z", "a=b"]], "tsv", "bg")).toBe("'=cmd\t'+x\t'-\t'@y\t-5\t+0,5\t''=z\ta=b\r\n")
  })
})

describe("writeDelimited for Excel", () => {
  const rows = [["Размер", "мм"], ["52", "16,6"], ["54; 55", "17,2"]]

  test.each([
    ["bg", '\uFEFFРазмер;мм\r\n52;"16,6"\r\n"54; 55";"17,2"\r\n'],
    ["en", '\uFEFFРазмер,мм\r\n52,"16,6"\r\n"54; 55","17,2"\r\n'],
  ])("in the columns of a computer in %s", (locale, text) => {
    expect(writeDelimited(rows, "csv", locale)).toBe(text)
    expect(readDelimited(text, "csv")).toEqual(rows)
  })
})

describe("importTable", () => {
  const document = () => normalizeDocument(rings({ translations: { en: { "column.diam": "Diameter" } } }))

  test("an exported table comes back as it was, computed cells included", () => {
    const [table] = document().tables
    const rows = exportTable(table)
    expect(rows[0]).toEqual(["Размер", "Диаметър (мм)", "US", "JP"])
    expect(rows[2]).toEqual(["52", "16,6", "6", "12"])
    const { document: after, problems } = importTable(document(), readDelimited(writeDelimited(rows, "csv", "bg"), "csv"), "ring")
    expect(problems).toEqual([])
    expect(after).toEqual(document())
  })

  test("any table of texts comes back", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), (cells) => {
        const before = normalizeDocument(
          guide({
            tables: [
              table("text", [{ id: "name", type: "label", label: "Размер" }, { id: "note", type: "text", label: "Бележка" }],
                cells.map(([name, note], index) => row(`row${index}`, { name: `${index} ${name}`, note }))),
            ],
          })
        )
        const rows = readDelimited(writeDelimited(exportTable(before.tables[0]), "csv", "bg"), "csv")
        expect(diffDocuments(before, importTable(before, rows, "text").document)).toEqual([])
      })
    )
  })

  test("rows and columns are found by name, whatever their order, and keep ids and aliases", () => {
    const { document: after } = importTable(document(), [["Диаметър, мм", "Размер"], ["17,3", "54"], ["15,9", "50"]], "ring")
    expect(after.tables[0].rows.map(({ id, cells }) => [id, cells.diam.v])).toEqual([["row3", "17,3"], ["row1", "15,9"]])
    expect(after.tables[0].rows[1].aliases).toContain("малък")
    expect(after.tables[0].columns.map(({ id }) => id)).toEqual(["diam", "usus", "name"])
    expect(after.translations.en["column.diam"]).toBe("Diameter")
  })

  test("a cell that differs from its formula is an override", () => {
    const { document: after } = importTable(document(), [["Размер", "Диаметър (мм)", "US"], ["50", "15,9", "5½"], ["52", "16,6", "6"]], "ring")
    expect(after.tables[0].rows.map(({ cells }) => cells.usus?.v)).toEqual(["5½", undefined])
  })

  test("a new table from a file of strangers", () => {
    const rows = readDelimited("Размер;Гръдна обиколка (см);Талия, cm;US;Бележка\nS;84–88;66;4;стегнат\nM;88-92;70;6;\n", "csv")
    const { document: after, problems } = importTable(document(), rows)
    expect(problems).toEqual([])
    expect(after.tables[1].columns).toMatchObject([
      { type: "label", label: "Размер" },
      { type: "range", label: "Гръдна обиколка", unit: "cm", quantity: "chest" },
      { type: "measure", label: "Талия", unit: "cm", quantity: "waist" },
      { type: "size", label: "US", system: "us" },
      { type: "text", label: "Бележка" },
    ])
    expect(after.tables[1].rows).toHaveLength(2)
    expect(guideDocumentSchema.safeParse(after).success).toBe(true)
  })

  test("what is no number is kept and told with its line", () => {
    const { document: after, problems } = importTable(document(), [["Размер", "Диаметър (мм)"], ["50", "15,9"], ["52", "около 17"]], "ring")
    expect(after.tables[0].rows[1].cells.diam.v).toBe("около 17")
    expect(problems).toEqual([
      { line: 3, message: "“около 17” in “Диаметър” is not a number; it is kept as text.", code: "not_a_number", values: { column: "Диаметър", text: "около 17" } },
    ])
  })

  test.each([
    ["too_many_cells", Array.from({ length: 400 }, () => Array.from({ length: 26 }, () => "1"))],
    ["too_many_rows", Array.from({ length: 202 }, () => ["1"])],
    ["too_many_columns", [Array.from({ length: 31 }, () => "1")]],
    ["long_cell", [["a"], ["x".repeat(121)]]],
    ["empty_file", []],
  ])("%s is a sentence and changes nothing", (code, rows) => {
    const before = document()
    const { document: after, problems } = importTable(before, rows, "ring")
    expect(after).toBe(before)
    expect(problems).toMatchObject([{ code }])
    expect(problems[0].message).toMatch(/\.$/)
  })

  test("a table that is gone", () => {
    expect(importTable(document(), [["a"]], "gone").problems).toMatchObject([{ code: "unknown_table" }])
  })
})
