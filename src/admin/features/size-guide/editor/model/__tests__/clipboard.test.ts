// @vitest-environment jsdom
import { readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { afterEach, describe, expect, it } from "vitest"
import { MAX_CELLS, readClipboard } from "../clipboard"
import { writeClipboard } from "../copy"

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../../../../../../test/fixtures/clipboard", name), "utf8")
const html = (name: string) => readClipboard({ html: fixture(name), text: "not this" })
const text = (value: string) => readClipboard({ html: "", text: value })

describe("HTML of spreadsheets", () => {
  it("reads Excel: merged and wrapped cells, thin spaces, hidden rows", () => {
    expect(html("excel.html")).toEqual([
      ["Размер", "Вътрешен диаметър\n(мм)", "Обиколка", "Обиколка"],
      ["S", "16,5", "51 – 52", "6 1/2"],
      ["S", "17,3", "54", ""],
    ])
  })

  it("reads Google Sheets as it is shown", () => {
    expect(html("google-sheets.html")).toEqual([
      ["Size", "Diameter (mm)", "Note"],
      ["S", "16.5", "narrow\nbands"],
      ["M", "17.3", ""],
    ])
  })

  it("reads LibreOffice", () => {
    expect(html("libreoffice.html")).toEqual([
      ["Размер", "Гръдна обиколка, см"],
      ["S", "86–90"],
      ["M", "90,5"],
    ])
  })

  it("leaves out hidden columns", () => {
    const table = "<table><col><col style='display:none'><col><tr><td>a</td><td>b</td><td>c</td></tr></table>"
    expect(readClipboard({ html: table, text: "" })).toEqual([["a", "c"]])
  })

  it("takes the text when the HTML has no table", () => {
    expect(readClipboard({ html: "<p>17,3</p>", text: "17,3\t18" })).toEqual([["17,3", "18"]])
  })
})

describe("hostile HTML", () => {
  afterEach(() => Reflect.deleteProperty(globalThis, "pasted"))

  it("never runs, and its huge spans end", () => {
    const rows = html("hostile.html")
    expect(Reflect.has(globalThis, "pasted")).toBe(false)
    expect(rows).toHaveLength(2)
    expect(rows[0].slice(0, 2)).toEqual(["17,3", "=cmd|' /C calc'!A0"])
    expect(rows[1][0]).toBe("<b>18</b>")
  })

  it("stops reading soon after it is too much", () => {
    const rows = Array.from({ length: 3_000 }, () => `<tr>${"<td>1</td>".repeat(20)}</tr>`).join("")
    const read = readClipboard({ html: `<table>${rows}</table>`, text: "" })
    const filled = read.flat().filter(Boolean).length
    expect(filled).toBeGreaterThan(MAX_CELLS)
    expect(filled).toBeLessThan(MAX_CELLS + 50)
  })

  it("cuts off the empty rest of a sheet that was copied whole", () => {
    const rows = `<tr><td>a</td><td>1</td><td></td></tr>${"<tr><td></td><td></td><td></td></tr>".repeat(999)}`
    expect(readClipboard({ html: `<table>${rows}</table>`, text: "" })).toEqual([["a", "1"]])
  })
})

describe("text with tabs", () => {
  it.each([
    ["a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
    ['"two\nlines"\t"say ""hi"""', [["two\nlines", 'say "hi"']]],
    ['6"\t"open', [['6"', '"open']]],
    ["a\n\nb", [["a"], [""], ["b"]]],
    ["17\u202f,5\u00a0\t\u200b", [["17 ,5", ""]]],
    ["a\tb\nc", [["a", "b"], ["c", ""]]],
    ["", []],
    ["\n", []],
  ])("%j", (value, rows) => {
    expect(text(value)).toEqual(rows)
  })

  it("does not choke on one endless quoted cell", () => {
    expect(text(`"${"x".repeat(3_000_000)}`)[0][0].length).toBeGreaterThan(1_000_000)
  })
})

describe("copying", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "я", "7", ",", "½", '"', "<", "&", "'", "\n", "="), maxLength: 8 }).map((value) => value.trim().replace(/ *\n+ */g, "\n"))
  const block = fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))

  it("is read back from the table exactly as it was", () => {
    fc.assert(fc.property(block, (rows) => void expect(readClipboard(writeClipboard(rows))).toEqual(rows)))
  })

  it("is read back from the text as well, but for what a spreadsheet would run", () => {
    const plain = block.filter((rows) => rows.flat().every((value) => !/^[=+@-]/.test(value)) && rows.flat().some(Boolean))
    fc.assert(fc.property(plain, (rows) => void expect(text(`${writeClipboard(rows).text}\n`)).toEqual(rows)))
  })

  it("gives spreadsheets no formulas and no dates", () => {
    const { text: plain, html: table } = writeClipboard([["=1+1", "-5", "1/2", "17,3"]])
    expect(plain).toBe("'=1+1\t-5\t1/2\t17,3")
    expect(table).toContain(`<td style='mso-number-format:"\\@"'>1/2</td>`)
    expect(table).toContain("<td>17,3</td>")
  })
})
