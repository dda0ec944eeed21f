import { describe, expect, test } from "vitest"
import { hasWords, listTexts, missingTranslations, type SharedTerm, textOf } from "../texts"
import { guide, rings, row, table } from "./build"

const bracelet = (translations: Record<string, Record<string, string>> = {}) =>
  guide({
    title: "Гривни",
    intro: "Измерете китката.",
    tables: [
      table(
        "brac",
        [
          { id: "name", type: "label", label: "Размер" },
          { id: "wris", type: "range", label: "Китка", unit: "cm", quantity: "wrist" },
          { id: "note", type: "text", label: "US" },
        ],
        [row("row1", { name: "среден", wris: "16–17", note: "XS–S" }), row("row2", { name: "17,5", wris: "до 18" })]
      ),
    ],
    how_to: [{ id: "howt", title: "Как", body: "С шивашки **метър**.", image: { url: "https://shop.test/a.jpg", alt: "Китка" } }],
    notes: "Цени без рамка",
    translations,
  })

describe("listTexts", () => {
  test("reading order; numbers and measures are left out", () => {
    expect(listTexts(bracelet()).map(({ path }) => path)).toEqual([
      "title", "intro", "column.name", "column.wris", "column.note", "cell.row1.name", "cell.row1.note",
      "how_to.howt.title", "how_to.howt.body", "how_to.howt.alt", "notes",
    ])
  })

  test("Markdown has several lines", () => {
    expect(listTexts(bracelet()).filter(({ multiline }) => multiline).map(({ path }) => path)).toEqual([
      "intro", "how_to.howt.body", "notes",
    ])
  })

  test("axes of a cross table", () => {
    const axis = (label: string) => ({ label, quantity: "height", unit: "cm" })
    const cross = { rows: axis("Ръст"), columns: axis("Тегло") }
    const document = guide({
      tables: [table("cros", [{ id: "high", type: "range", label: "Ръст", unit: "cm" }], [], { layout: "cross", cross })],
    })
    expect(listTexts(document).map(({ path }) => path)).toContain("axis.cros.columns")
  })
})

describe("hasWords", () => {
  test.each(["XS", "2XL", "M/L", "XS – S", "75B", "L½", "US", "UK / AU", "17,5 мм", "49–50", "Z+1", "16 mm"])("%s has none", (text) => {
    expect(hasWords(text)).toBe(false)
  })
  test.each(["среден", "one size", "Размер", "дете S", "US women"])("%s has some", (text) => {
    expect(hasWords(text)).toBe(true)
  })
})

describe("missingTranslations", () => {
  test("nothing is missing in the document's own language, in any country", () => {
    expect(missingTranslations(bracelet(), ["bg", "bg-BG"])).toEqual([])
  })

  test("codes need none; an empty translation is none", () => {
    const missing = missingTranslations(bracelet({ en: { title: "Bracelets", intro: "" } }), ["en"])
    expect(missing.map(({ path }) => path)).toEqual([
      "intro", "column.name", "column.wris", "cell.row1.name", "how_to.howt.title", "how_to.howt.body", "how_to.howt.alt", "notes",
    ])
    expect(missing[0]).toEqual({ locale: "en", path: "intro", text: "Измерете китката." })
  })

  test("a shared term fills the gap", () => {
    const terms: SharedTerm[] = [{ kind: "measurement", text: "китка", locale: "bg", translations: { en: "Wrist" } }]
    expect(missingTranslations(bracelet(), ["en"], terms).map(({ path }) => path)).not.toContain("column.wris")
  })
})

describe("textOf", () => {
  const terms: SharedTerm[] = [
    { kind: "measurement", text: "Китка", locale: "bg", translations: { en: "Wrist" } },
    { kind: "label", text: "Medium", locale: "en", translations: { bg: "Среден" } },
  ]
  const document = bracelet({ en: { title: "Bracelets" }, "en-GB": { intro: "Measure, please." }, "bg-BG": { notes: "тук" } })

  test("locale, then its language, then the source", () => {
    expect(textOf(document, "intro", "Измерете китката.", "en-GB")).toBe("Measure, please.")
    expect(textOf(document, "title", "Гривни", "en-GB")).toBe("Bracelets")
    expect(textOf(document, "intro", "Измерете китката.", "en")).toBe("Измерете китката.")
  })

  test("a translation of the country before the source of the language", () => {
    expect(textOf(document, "notes", "Цени без рамка", "bg-BG")).toBe("тук")
    expect(textOf(document, "notes", "Цени без рамка", "bg")).toBe("Цени без рамка")
  })

  test("terms by source text, in both directions, of the right kind", () => {
    expect(textOf(document, "column.wris", "Китка", "en-GB", terms)).toBe("Wrist")
    expect(textOf(document, "cell.row1.name", "среден", "en", terms)).toBe("Medium")
    expect(textOf(document, "cell.row1.name", "Китка", "en", terms)).toBe("Китка")
    expect(textOf(document, "title", "Китка", "de", terms)).toBe("Китка")
  })

  test("an empty source stays empty", () => {
    expect(textOf(rings({ translations: { en: { intro: "old" } } }), "intro", "", "en")).toBe("")
  })
})
