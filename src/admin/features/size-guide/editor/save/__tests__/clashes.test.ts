import { describe, expect, it } from "vitest"
import { buildRings } from "../../../../../../../test/fixtures/size-guide-grid"
import type { GuideDocument } from "../../../../../../contracts/size-guide-document"
import { mergeDocuments } from "../../../../../../sizing/merge"
import { settleClash, type Side } from "../clashes"

const BLOCK = { id: "howto1", title: "With a ring", body: "Lay it down.", image: null, video_url: null }
const base = (): GuideDocument => ({
  ...buildRings(),
  how_to: [BLOCK, { ...BLOCK, id: "howto2" }],
  translations: { bg: { title: "Пръстени" } },
})
const edit = (change: (document: GuideDocument) => void): GuideDocument => {
  const document = structuredClone(base())
  change(document)
  return document
}

const settle = (mine: GuideDocument, theirs: GuideDocument, side: Side) => {
  const { document, conflicts } = mergeDocuments(base(), mine, theirs)
  expect(conflicts.length).toBeGreaterThan(0)
  const other = mergeDocuments(base(), theirs, mine).document
  return conflicts.reduce((before, clash) => settleClash(before, other, clash, side), document)
}

const write = (change: (document: GuideDocument, text: string) => void) =>
  [edit((document) => change(document, "mine")), edit((document) => change(document, "theirs"))] as const

describe("a clash", () => {
  it.each<[string, (document: GuideDocument, text: string) => void]>([
    ["of the title", (document, text) => (document.title = text)],
    ["of a setting", (document, text) => (document.display.unit = text === "mine" ? "cm" : "in")],
    ["of a table's title", (document, text) => (document.tables[0].title = text)],
    ["of a column's name", (document, text) => (document.tables[0].columns[1].label = text)],
    ["of a cell", (document, text) => (document.tables[0].rows[0].cells.col1 = { v: text })],
    ["of other names", (document, text) => (document.tables[0].rows[0].aliases = [text])],
    ["of an instruction", (document, text) => (document.how_to[0].body = text)],
    ["of a translation", (document, text) => (document.translations.bg.title = text)],
    [
      "of a column's type",
      (document, text) => {
        const { id, label } = document.tables[0].columns[1]
        document.tables[0].columns[1] =
          text === "mine" ? { id, label, how_to: null, type: "text" } : { id, label, how_to: null, type: "size", system: "us" }
      },
    ],
    [
      "of the order of instructions",
      (document, text) => {
        const third = { ...BLOCK, id: "howto3" }
        const [one, two] = document.how_to
        document.how_to = text === "mine" ? [two, one, third] : [third, two, one]
      },
    ],
  ])("%s takes the side that is chosen", (_, change) => {
    const [mine, theirs] = write(change)
    expect(settle(mine, theirs, "mine")).toEqual(mine)
    expect(settle(mine, theirs, "theirs")).toEqual(theirs)
  })

  it("of a cell one emptied takes the empty one", () => {
    const mine = edit((document) => (document.tables[0].rows[0].cells.col1 = { v: "16.6" }))
    const theirs = edit((document) => delete document.tables[0].rows[0].cells.col1)
    expect(settle(mine, theirs, "theirs").tables[0].rows[0].cells.col1).toBeUndefined()
  })

  it("of a row one removed and the other wrote in keeps or removes it", () => {
    const mine = edit((document) => (document.tables[0].rows[1].cells.col1 = { v: "17.4" }))
    const theirs = edit((document) => document.tables[0].rows.splice(1, 1))
    const ids = (document: GuideDocument) => document.tables[0].rows.map((row) => row.id)
    expect(ids(settle(mine, theirs, "mine"))).toEqual(["row0", "row1", "row2"])
    expect(ids(settle(mine, theirs, "theirs"))).toEqual(["row0", "row2"])
    expect(ids(settle(theirs, mine, "mine"))).toEqual(["row0", "row2"])
    expect(ids(settle(theirs, mine, "theirs"))).toEqual(["row0", "row1", "row2"])
  })
})
