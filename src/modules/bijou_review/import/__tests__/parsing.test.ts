import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkImportBody, type ImportField } from "../../../../contracts/review-import"
import { parseDate, slashDateOrder } from "../dates"
import { columnNames, detectFile } from "../detect"
import { createNormaliser } from "../normalise"
import { type Delimiter, DELIMITERS, readRecords } from "../parse"
import { csvCell } from "../report"
import { cleanLine, cleanText, isMojibake } from "../text"
import { parseEmail, parseLocale, parseMedia, parseRating } from "../values"
import { collect, encodingOf, pieces, readAll } from "./files"

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])
/** А-я of windows-1251 stand in one row; the rest of these texts is ASCII. */
const windows1251 = (text: string) =>
  Buffer.from([...text].map((one) => {
    const code = one.codePointAt(0) ?? 0
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
  }))

describe("encodings and delimiters", () => {
  const TEXT = "product;rating;review\nПръстен;5;Много хубав пръстен\nГривна;4;Хубава\n"

  it.each([
    ["UTF-8", Buffer.from(TEXT), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${TEXT}`), "utf-8"],
    ["UTF-16 with a mark", utf16(TEXT), "utf-16le"],
    ["UTF-16 the other way round", Buffer.from(utf16(TEXT)).swap16(), "utf-16be"],
    ["windows-1251", windows1251(TEXT), "windows-1251"],
  ])("reads %s", async (_, bytes, encoding) => {
    const read = await readAll(bytes)
    expect(read.encoding).toBe(encoding)
    expect(read.columns).toEqual(["product", "rating", "review"])
    expect(read.records.map((record) => record.cells[2])).toEqual(["Много хубав пръстен", "Хубава"])
  })

  it("stays with UTF-8 when one byte of many is broken, and warns", async () => {
    const bytes = Buffer.concat([Buffer.from(TEXT.repeat(3)), Buffer.from([0xd0]), Buffer.from("\n;5;x\n")])
    expect(encodingOf(bytes)).toBe("utf-8")
  })

  it("does not mistake commas in texts for delimiters", async () => {
    const { delimiter } = await readAll(Buffer.from('rating;review\n5;"Да, да, да"\n4;Не, не\n3;Ами, добре, става\n'))
    expect(delimiter).toBe(";")
  })

  it("finds the delimiter of a head that is cut inside a quoted cell", () => {
    const head = Buffer.from('rating\treview\n5\tДобър\n4\t"Започва, но\nне свърш')
    expect(detectFile(head, "utf-8", false)).toMatchObject({ delimiter: "\t", sample: [["5", "Добър"]] })
  })

  it.each([
    ["an Excel workbook", Buffer.from("PK\u0003\u0004rest"), /Excel/],
    ["a picture", Buffer.from([0xff, 0xd8, 0, 1, 2]), /not a text file/],
    ["a header alone", Buffer.from("rating,review\n"), /no reviews/],
  ])("refuses %s in a finished sentence", (_, bytes, sentence) => {
    expect(() => detectFile(bytes, "utf-8", true)).toThrow(sentence)
  })

  it("names every column, also empty and repeated ones", () => {
    expect(columnNames(["", "a", "a", " b "])).toEqual(["column 1", "a", "a (2)", "b"])
  })
})

describe("records", () => {
  it("counts the lines a person sees in an editor", async () => {
    const text = 'a,b\r\n\r\n"one\r\ntwo",1\r\n3,"x ""y"" z"\r\n'
    const records = await collect(readRecords(pieces(Buffer.from(text), 3), { encoding: "utf-8", delimiter: "," }))
    expect(records).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 3, cells: ["one\ntwo", "1"] },
      { line: 5, cells: ["3", 'x "y" z'] },
    ])
  })

  const cell = fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.replace(/\r\n?/g, "\n").replaceAll("\uFEFF", ""))
  const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })
  )
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
  const write = (text: string, delimiter: Delimiter, always: boolean) =>
    always || text.includes(delimiter) || /["\n]/.test(text) ? quote(text) : text

  it("come back as they were written, whatever the delimiter, quoting, mark, breaks and pieces", async () => {
    await fc.assert(
      fc.asyncProperty(
        table, fc.constantFrom(...DELIMITERS), fc.boolean(), fc.boolean(), fc.constantFrom("\n", "\r\n"), fc.integer({ min: 1, max: 40 }),
        async (rows, delimiter, always, mark, end, size) => {
          const text = rows.map((cells) => cells.map((one) => write(one, delimiter, always)).join(delimiter)).join(end) + end
          const bytes = Buffer.from((mark ? "\uFEFF" : "") + text)
          const records = await collect(readRecords(pieces(bytes, size), { encoding: "utf-8", delimiter }))
          expect(records.map((record) => record.cells)).toEqual(rows)
        }
      ),
      { numRuns: 200 }
    )
  })

  it("come back from the report's own cells, whatever they hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 2, maxLength: 5 }), async (cells) => {
        const [record] = await collect(readRecords([Buffer.from(`${cells.map(csvCell).join(",")},end\n`)], { encoding: "utf-8", delimiter: "," }))
        expect(record.cells.map((one, at) => one === cells[at] || one === `'${cells[at]}` || at === cells.length)).not.toContain(false)
        expect(record.cells.slice(0, -1).filter((one) => /^\s*[=+\-@]/.test(one))).toEqual([])
      })
    )
  })
})

describe("rows", () => {
  const columns = ["product", "rating", "title", "body", "author", "email", "date", "status", "media"]
  const mapping = Object.fromEntries(
    (["product", "rating", "title", "body", "author_name", "author_email", "created_at", "status", "media"] as ImportField[]).map(
      (field, at) => [field, columns[at]]
    )
  )
  const normalise = createNormaliser(columns, checkImportBody.parse({ format: "custom", mapping }), new Date("2026-01-01"))

  it("never throw, and keep every limit of the database", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom("5", "2024-01-01", "<b>x</b>", "&amp;")), { maxLength: 12 }), (cells) => {
        const { row } = normalise({ line: 2, cells })
        expect(row.state === "refused").toBe(row.reason !== null)
        expect(row.author_name.length).toBeGreaterThan(0)
        expect([...row.author_name].length).toBeLessThanOrEqual(80)
        expect(row.title === null || (row.title.length > 0 && row.title.length <= 120)).toBe(true)
        if (row.state === "accepted") {
          expect(row.body.length).toBeGreaterThan(0)
          expect(row.body.length).toBeLessThanOrEqual(5000)
        }
        expect(JSON.stringify(row)).not.toMatch(/\\u0000|\\ud[89a-f]/i)
        expect(row.media.every((url) => /^https?:\/\//.test(url))).toBe(true)
      }),
      { numRuns: 500 }
    )
  })

  it("name a cell of bytes that the database does not take", () => {
    const { row } = normalise({ line: 2, cells: columns.map((name) => (name === "rating" ? "\u00005x\ud800" : "а")) })
    expect([row.reason, row.detail]).toEqual(["rating_invalid", "5x"])
  })

  const reasonOf = (change: Record<string, string>) => {
    const cells = { product: "a", rating: "5", title: "", body: "Добър", author: "А", email: "", date: "2024-01-01", status: "", media: "", ...change }
    return normalise({ line: 2, cells: columns.map((name) => cells[name as keyof typeof cells]) }).row.reason
  }

  it.each([
    [{}, null],
    [{ rating: " " }, "rating_missing"],
    [{ rating: "супер" }, "rating_invalid"],
    [{ rating: "11" }, "rating_invalid"],
    [{ body: "<p> </p>" }, "body_missing"],
    [{ body: "а".repeat(5001) }, "body_too_long"],
    [{ date: "31/31/2024" }, "date_invalid"],
    [{ date: "2027-01-01" }, "date_invalid"],
    [{ product: "" }, "product_missing"],
  ])("with %o are judged %s", (change, reason) => {
    expect(reasonOf(change)).toBe(reason)
  })

  it("with too few cells are refused, with empty ones too many are not", () => {
    const cells = ["a", "5", "", "Добър", "А", "", "2024-01-01", "", ""]
    expect(normalise({ line: 2, cells: cells.slice(0, 5) }).row).toMatchObject({ reason: "columns_differ", detail: "5 / 9" })
    expect(normalise({ line: 2, cells: [...cells, "", ""] }).row.reason).toBeNull()
    expect(normalise({ line: 2, cells: [...cells, "x"] }).row.reason).toBe("columns_differ")
  })
})

describe("values", () => {
  it.each([
    ["5", 5], ["4.0", 4], ["4,5", 4.5], [" 3 ", 3], ["8/10", 4], ["4 от 5", 4], ["★★★★☆", 4], ["5 stars", 5], ["5 звезди", 5],
    ["⭐️⭐️", 2], ["-1", null], ["1e3", null], ["", null], ["пет", null],
  ])("reads %o as a rating of %o", (text, rating) => {
    expect(parseRating(text)).toBe(rating)
  })

  it.each([
    ["2023-06-01T10:00:00-04:00", "2023-06-01T14:00:00.000Z"],
    ["2025-03-02 10:12:00 UTC", "2025-03-02T10:12:00.000Z"],
    ["2024-11-05", "2024-11-05T00:00:00.000Z"],
    ["2024-11-05T10:00:00.123Z", "2024-11-05T10:00:00.000Z"],
    ["03/02/2024", "2024-02-03T00:00:00.000Z"],
    ["3.2.2024 г.", "2024-02-03T00:00:00.000Z"],
    ["3.2.2024 г., 18:05 ч.", "2024-02-03T18:05:00.000Z"],
    ["2 март 2024", "2024-03-02T00:00:00.000Z"],
    ["Mar 2, 2024", "2024-03-02T00:00:00.000Z"],
    ["1700000000", "2023-11-14T22:13:20.000Z"],
    ["12/31/2024", null], ["2024-02-30", null], ["2024-01-01 25:00", null], ["вчера", null],
  ])("reads %o as the moment %o", (text, moment) => {
    expect(parseDate(text, "day_first")?.toISOString() ?? null).toBe(moment)
  })

  it("reads slashes month first where the file shows it, dots never", () => {
    expect(slashDateOrder(["9/6/2016 6:29", "8/31/2016 6:13"])).toBe("month_first")
    expect(slashDateOrder(["10/01/2025", "2025-01-10"])).toBe("day_first")
    expect(parseDate("9/6/2016 6:29 PM", "month_first")?.toISOString()).toBe("2016-09-06T18:29:00.000Z")
    expect(parseDate("9.6.2016", "month_first")?.toISOString()).toBe("2016-06-09T00:00:00.000Z")
  })

  it("makes plain text of HTML and drops what cannot be seen", () => {
    expect(cleanText("<p>Един</p><p>Два &amp; <b>три</b><br/>край</p><script>alert(1)</script>").text).toBe("Един\nДва & три\nкрай")
    expect(cleanText("I <3 it, 2 < 3 & 4 > 1")).toEqual({ text: "I <3 it, 2 < 3 & 4 > 1", wasHtml: false })
    expect(cleanText("&lt;b&gt;не е таг&lt;/b&gt;").text).toBe("<b>не е таг</b>")
    expect(cleanText("a\u0000b\u200Bc\u202Ed\uFEFF").text).toBe("abcd")
    expect(cleanText("👩\u200D🦰 а\u200Dб").text).toBe("👩\u200D🦰 аб")
    expect(cleanLine("един\n\n два").text).toBe("един два")
  })

  it("comes to an end with markup that never closes", () => {
    expect(cleanText("<!--".repeat(25_000)).text).toHaveLength(100_000)
    expect(cleanText("<a ".repeat(33_000)).text).toMatch(/^<a <a/)
    expect(cleanText("<script>".repeat(12_000)).text).toBe("")
  })

  it.each([["Ð¢Ð¾Ð¿", true], ["Ñ‚Ð¾Ð¿", true], ["РўРѕРї", true], ["Топ", false], ["Très joli, déjà vu", false], ["СРСР", false], ["ко\uFFFD", true]])(
    "calls %o garbled: %o", (text, garbled) => {
      expect(isMojibake(text)).toBe(garbled)
    }
  )

  it("keeps web addresses only", () => {
    expect(parseMedia(["https://a.example/1.jpg,https://a.example/2.jpg; javascript:alert(1) ftp://x/y file:///etc/passwd", "https://u:p@h.example/x"]))
      .toEqual(["https://a.example/1.jpg", "https://a.example/2.jpg"])
  })

  it("reads addresses and languages", () => {
    expect([parseEmail(" A@B.BG "), parseEmail("няма"), parseEmail("a b@c.d")]).toEqual(["a@b.bg", null, null])
    expect([parseLocale("bg"), parseLocale("en_us"), parseLocale("Bulgarian")]).toEqual(["bg", "en-US", null])
  })
})
