import { describe, expect, test } from "vitest"
import { diffDocuments } from "../diff"
import { mergeDocuments } from "../merge"
import { normalizeDocument } from "../normalize"
import { followAt, followedTerms, followTerms, sameWords, unfollowAt, type FollowedTerm } from "../shared-labels"
import { missingTranslations, textOf } from "../texts"
import { guide, row, table } from "./build"

const WRIST: FollowedTerm = { id: "t1", kind: "measurement", text: "Китка", locale: "bg", translations: { en: "Wrist", de: "Handgelenk" } }
const ONE: FollowedTerm = { id: "t2", kind: "label", text: "One size", locale: "en", translations: { bg: "Един размер" } }
const TERMS = [WRIST, ONE]

const bracelet = (more: object = {}) =>
  guide({
    tables: [
      table(
        "brac",
        [
          { id: "name", type: "label", label: "Размер" },
          { id: "wris", type: "range", label: "китка", unit: "cm", quantity: "wrist" },
        ],
        [row("row1", { name: "един размер", wris: "16–17" }), row("row2", { name: "голям", wris: "18" })]
      ),
    ],
    ...more,
  })
const linked = () => followAt(bracelet(), sameWords(bracelet(), TERMS), TERMS)
const labels = (document: ReturnType<typeof bracelet>) => [document.tables[0].columns[1].label, document.tables[0].rows[0].cells.name.v]

describe("labels that follow shared texts", () => {
  test("are found by their words and say what those say, in every language", () => {
    expect([...followedTerms(linked())]).toEqual([["column.wris", "t1"], ["cell.row1.name", "t2"]])
    expect(labels(linked())).toEqual(["Китка", "Един размер"])
    expect(linked().translations).toEqual({
      en: { "column.wris": "Wrist", "cell.row1.name": "One size" },
      de: { "column.wris": "Handgelenk" },
    })
    expect(missingTranslations(linked(), ["en"]).map(({ path }) => path)).toEqual(["title", "column.name", "cell.row2.name"])
  })

  test("change with them, and only they", () => {
    const after = followTerms(linked(), [{ ...WRIST, text: "Обиколка на китката", translations: { en: "Wrist size" } }, ONE])
    expect(labels(after)).toEqual(["Обиколка на китката", "Един размер"])
    expect(textOf(after, "column.wris", "…", "en")).toBe("Wrist size")
    expect(textOf(after, "column.wris", "…", "de")).toBe("Handgelenk")
    expect(after.tables[0].rows[1]).toEqual(linked().tables[0].rows[1])
  })

  test("are left alone where nothing changed, normalised or not", () => {
    expect(followTerms(bracelet(), TERMS)).toStrictEqual(bracelet())
    const document = linked()
    expect(followTerms(document, TERMS)).toBe(document)
    expect(followTerms(normalizeDocument(document), TERMS)).toEqual(normalizeDocument(document))
  })

  test("keep their words when the shared text is gone or they are let go", () => {
    const gone = followTerms(linked(), [ONE])
    expect([labels(gone)[0], [...followedTerms(gone).keys()]]).toEqual(["Китка", ["cell.row1.name"]])
    const free = unfollowAt(linked(), "cell.row1.name")
    expect([labels(free)[1], [...followedTerms(free).keys()]]).toEqual(["Един размер", ["column.wris"]])
    expect(free.translations.en["cell.row1.name"]).toBe("One size")
  })

  test("only stay in columns of names and texts", () => {
    const document = linked()
    document.tables[0].rows[0].cells.wris.term_id = "t2"
    document.tables[0].rows[0].cells.name.term_id = "t2"
    expect(normalizeDocument(document).tables[0].rows[0].cells).toEqual({
      name: { v: "Един размер", term_id: "t2" },
      wris: { v: "16–17", canonical: [16000, 17000] },
    })
  })

  test("need a shared text of their kind", () => {
    const others = TERMS.map((term) => ({ ...term, kind: term.kind === "label" ? ("measurement" as const) : ("label" as const) }))
    expect(sameWords(bracelet(), others).size).toBe(0)
  })
})

describe("beside other edits", () => {
  test("a link is a change of its own", () => {
    const named = { ...linked(), translations: {} }
    const plain = unfollowAt(unfollowAt(named, "cell.row1.name"), "column.wris")
    expect(diffDocuments(plain, named).map(({ path, before, after }) => [path, before, after])).toEqual([
      ["column.wris.term_id", null, "Китка"],
      ["row.row1.term_id", null, "Един размер"],
    ])
  })

  test("both sides' links stay", () => {
    const base = bracelet()
    const mine = followAt(base, new Map([["column.wris", "t1"]]), TERMS)
    const theirs = followAt(base, new Map([["cell.row1.name", "t2"]]), TERMS)
    const { document, conflicts } = mergeDocuments(base, mine, theirs)
    expect([conflicts, [...followedTerms(document).keys()]]).toEqual([[], ["column.wris", "cell.row1.name"]])
    const withSame = { ...ONE, translations: { bg: "един размер" } }
    const link = followAt(base, new Map([["cell.row1.name", "t2"]]), [withSame])
    expect([...followedTerms(mergeDocuments(base, base, link).document).keys()]).toEqual(["cell.row1.name"])
    expect(followedTerms(mergeDocuments(link, base, link).document).size).toBe(0)
  })
})
