import { describe, expect, it } from "vitest"
import { mailDocument, mailRow, words } from "../../../../../../../test/fixtures/mail-document"
import type { CampaignContent } from "../../../../../../contracts/email-campaign-campaign"
import type { EmailDocument } from "../../../../../../contracts/email-campaign-document"
import { joinContent } from "../../save/join"
import { newBlock } from "../defaults"
import { copyStructure, languageGaps } from "../languages"
import { addBlock, duplicatePart, moveBlock, movePart, removePart, setLayout } from "../operations"

const heading = (id: string, text = id) => ({ id, type: "heading" as const, content: words(text) })
const row = (id: string, ...columns: string[][]) => ({ ...mailRow(columns.map((ids) => ids.map((each) => heading(each)))), id })

/** Rows as `[[a,b],[c]]`: blocks by column. */
const shape = (document: EmailDocument) => document.rows.map(({ columns }) => columns.map((blocks) => blocks.map(({ id }) => id).join(" ")).join(" | "))

const mail = () => mailDocument([row("rowa", ["aaaa", "bbbb"]), row("rowb", ["cccc"], ["dddd"]), row("rowc", ["eeee"])])

describe("blocks", () => {
  it("go one step at a time, through columns and rows, and stop before the footer", () => {
    expect(shape(movePart("bbbb", -1)(mail()))[0]).toBe("bbbb aaaa")
    expect(shape(movePart("bbbb", 1)(mail()))).toEqual(["aaaa", "bbbb cccc | dddd", "eeee", "footer"])
    expect(shape(movePart("cccc", 1)(mail()))[1]).toBe(" | cccc dddd")
    expect(shape(movePart("eeee", 1)(mail()))).toEqual(["aaaa bbbb", "cccc | dddd", "eeee footer"])
    const last = movePart("eeee", 1)(mail())
    expect(movePart("eeee", 1)(last)).toBe(last)
    expect(movePart("footer", -1)(last)).toBe(last)
    const first = mail()
    expect(movePart("aaaa", -1)(first)).toBe(first)
  })

  it("are dropped before the block they are dropped on", () => {
    expect(shape(moveBlock("aaaa", { row: "rowa", column: 0, index: 2 })(mail()))[0]).toBe("bbbb aaaa")
    expect(shape(moveBlock("eeee", { row: "rowa", column: 0, index: 1 })(mail()))).toEqual(["aaaa eeee bbbb", "cccc | dddd", "footer"])
    const same = mail()
    expect(moveBlock("aaaa", { row: "rowa", column: 0, index: 1 })(same)).toBe(same)
    expect(moveBlock("aaaa", { row: "gone", column: 0, index: 0 })(same)).toBe(same)
  })

  it("are added behind what is selected, or in a row of their own before the footer", () => {
    const made = newBlock("divider", "made")
    expect(shape(addBlock(made, "aaaa", "rowz")(mail()))[0]).toBe("aaaa made bbbb")
    expect(shape(addBlock(made, "rowa", "rowz")(mail()))[1]).toBe("made")
    expect(shape(addBlock(made, null, "rowz")(mail())).slice(-2)).toEqual(["made", "footer"])
    expect(shape(addBlock(made, "footer", "rowz")(mail())).slice(-2)).toEqual(["made", "footer"])
  })

  it("of columns that go stand in the last that stays, and copies have ids of their own", () => {
    expect(shape(setLayout("rowb", "1")(mail()))[1]).toBe("cccc dddd")
    let number = 0
    const copied = duplicatePart("rowb", "copy", () => `copy${(number += 1)}`)(mail())
    expect(shape(copied)[2]).toBe("copy1 | copy2")
    expect(shape(removePart("eeee")(mail()))).toEqual(["aaaa bbbb", "cccc | dddd", "footer"])
  })
})

describe("languages", () => {
  const bg = mailDocument([{ ...mailRow([[heading("aaaa", "Здравей"), heading("bbbb", "Нови")]]), id: "rowa" }])
  const en = mailDocument([{ ...mailRow([[heading("aaaa", "Hello")]]), id: "rowa" }], { subject: words("New") })
  const content: CampaignContent = { standard_locale: "bg", documents: { bg, en } }

  it("lack what the standard one has, and what is not translated", () => {
    expect(languageGaps(content, "en")).toEqual({ isMissing: false, absent: ["bbbb"], untranslated: [] })
    const copied = copyStructure("bg", "en")(content)
    expect(languageGaps(copied, "en")).toEqual({ isMissing: false, absent: [], untranslated: ["bbbb"] })
    expect(copied.documents.en?.subject).toEqual(words("New"))
    expect(languageGaps({ ...content, documents: { bg } }, "en").isMissing).toBe(true)
  })

  it("of two people are joined, unless both wrote the same", () => {
    const mine = { ...content, documents: { bg, en: { ...en, subject: words("Mine") as EmailDocument["subject"] } } }
    const theirs = { ...content, documents: { bg: { ...bg, subject: words("Тяхно") as EmailDocument["subject"] }, en } }
    expect(joinContent(content, mine, theirs)?.documents).toEqual({ bg: theirs.documents.bg, en: mine.documents.en })
    expect(joinContent(content, mine, { ...theirs, documents: { ...theirs.documents, en: bg } })).toBeNull()
    expect(joinContent(content, mine, { standard_locale: "bg", documents: { bg } })).toBeNull()
  })
})
