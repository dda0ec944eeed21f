import { describe, expect, test } from "vitest"
import { listTemplatesResponseSchema } from "../../../contracts/size-guide-list"
import { GUIDE_KINDS, guideDocumentSchema } from "../../../contracts/size-guide-document"
import { storeSizeGuideSchema } from "../../../contracts/size-guide-store"
import { computeTable } from "../../formula"
import { findRow } from "../../match"
import { normalizeDocument } from "../../normalize"
import { listTexts, missingTranslations } from "../../texts"
import { toStoreSizeGuide } from "../../view"
import { checkTable } from "../../warnings"
import { listTemplates, templateDocument, TEMPLATES } from "../index"

const LOCALES = ["bg", "en"] as const
const every = TEMPLATES.flatMap(({ id }) => LOCALES.map((locale) => [id, locale] as const))
const CYRILLIC = /\p{Script=Cyrillic}/u

describe.each(every)("%s in %s", (id, locale) => {
  const document = templateDocument(id, locale)

  test("is a document as it is kept", () => {
    expect(guideDocumentSchema.parse(document)).toEqual(document)
    expect(normalizeDocument(document)).toEqual(document)
    expect(document.locale).toBe(locale)
  })

  test("lacks no text in any language, and mixes none", () => {
    expect(missingTranslations(document, ["bg", "en", "bg-BG", "en-GB"])).toEqual([])
    const english = locale === "en" ? listTexts(document).map(({ text }) => text) : Object.values(document.translations.en)
    expect(english.filter((text) => CYRILLIC.test(text))).toEqual([])
    const paths = new Set(listTexts(document).map(({ path }) => path))
    expect(Object.keys(document.translations[locale === "en" ? "bg" : "en"]).filter((path) => !paths.has(path))).toEqual([])
  })

  test("warns of nothing", () => {
    expect(document.tables.flatMap((table) => checkTable(table))).toEqual([])
  })

  test("computes every cell, and every column explains itself where it says so", () => {
    for (const table of document.tables) {
      const computed = computeTable(table)
      for (const row of table.rows)
        for (const column of table.columns) expect(computed[row.id][column.id].text, `${row.id} ${column.id}`).not.toBe("")
    }
    const blocks = document.how_to.map((block) => block.id)
    expect(document.tables.flatMap(({ columns }) => columns.flatMap(({ how_to: block }) => block ?? [])).filter((block) => !blocks.includes(block))).toEqual([])
  })

  test("can be shown, and its sizes are found by the names of both languages", () => {
    const view = toStoreSizeGuide({ id: "guide_1", handle: id, revision: 1, content_hash: "hash", document, locale: "en" })
    expect(storeSizeGuideSchema.parse(view)).toEqual(view)
    for (const table of view.tables.slice(0, 1))
      for (const row of table.rows) expect(findRow(document, [row.label])?.row.id).toBe(row.id)
  })
})

test("there is one for every kind of guide", () => {
  expect(new Set(TEMPLATES.map(({ kind }) => kind))).toEqual(new Set(GUIDE_KINDS.filter((kind) => kind !== "custom")))
})

test("numbers are written as the language writes them", () => {
  const cell = (locale: "bg" | "en") => templateDocument("ring", locale).tables[0].rows[8].cells.t1diam.v
  expect([cell("bg"), cell("en")]).toEqual(["16,55", "16.55"])
})

test("the ring sizes are what they say", () => {
  const [table] = templateDocument("ring", "en").tables
  const computed = computeTable(table)
  for (const row of table.rows) {
    expect(computed[row.id].t1iso.text).toBe(row.cells.t1size.v)
    expect(computed[row.id].t1circ.text).toBe(row.cells.t1size.v)
  }
})

test("the sizes of shoes are what they say", () => {
  for (const id of ["shoes-women", "shoes-men", "shoes-children"]) {
    const [table] = templateDocument(id, "en").tables
    const computed = computeTable(table)
    for (const row of table.rows) expect(computed[row.id].t1eu.text).toBe(row.cells.t1size.v)
  }
})

test("necklaces are called as is usual for their length, in centimetres", () => {
  const usual: Record<string, [number, number]> = {
    collar: [30, 35], choker: [35, 40], princess: [40, 48], matinee: [50, 60], opera: [70, 90], rope: [90, Infinity],
  }
  const [table] = templateDocument("necklace", "en").tables
  const wrong = table.rows.filter(({ cells }) => {
    const [from, to] = usual[cells.t1name.v]
    return Number(cells.t1length.v) < from || Number(cells.t1length.v) > to
  })
  expect(wrong).toEqual([])
})

test("a bracelet is one and a half to two and a half centimetres longer than the wrist", () => {
  for (const { cells } of templateDocument("bracelet", "en").tables[0].rows) {
    const [from, to] = (cells.t1wrist.canonical ?? [0, 0]).map((end) => ((cells.t1length.canonical?.[0] ?? 0) - end) / 1000)
    expect([from, to]).toEqual([2.5, 1.5])
  }
})

test("the list is as the contract says, in both languages", () => {
  for (const locale of LOCALES) expect(listTemplatesResponseSchema.parse({ templates: listTemplates(locale) }).templates).toHaveLength(TEMPLATES.length)
  expect(listTemplates("bg")[0]).toMatchObject({ id: "ring", title: "Размери на пръстени", rows: 27 })
})

test("an unknown template is told", () => {
  expect(() => templateDocument("gone", "bg")).toThrow(RangeError)
})
