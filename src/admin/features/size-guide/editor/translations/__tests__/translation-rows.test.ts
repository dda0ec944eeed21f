import { describe, expect, it } from "vitest"
import { buildRingGuide, buildTerm } from "../../../../../../../test/fixtures/size-guide-admin"
import { followAt, sameWords } from "../../../../../../sizing/shared-labels"
import { missingFirst, translationRows } from "../translation-rows"

const german = (terms = [buildTerm({ translations: { en: "Inner diameter", de: "Innendurchmesser" } })]) =>
  translationRows(buildRingGuide(), "de", terms)

describe("translationRows", () => {
  it("tells what is missing from what a shared term gives", () => {
    const rows = german()
    const diameter = rows.find((row) => row.source === "Вътрешен диаметър")
    expect(diameter).toMatchObject({ part: "column", text: "", fallback: "Innendurchmesser", isMissing: false })
    expect(rows.filter((row) => row.isMissing)).toHaveLength(rows.length - 1)
  })
  it("tells which names follow a shared text and which of its languages speak for them", () => {
    const term = buildTerm({ translations: { de: "Innendurchmesser" } })
    const document = buildRingGuide()
    const linked = followAt(document, sameWords(document, [term]), [term])
    const found = (locale: string) => translationRows(linked, locale, [term]).find(({ part, source }) => part === "column" && source === term.text)
    expect(found("de")).toMatchObject({ follows: true, isShared: true, text: "Innendurchmesser", isMissing: false })
    expect(found("en")).toMatchObject({ follows: true, isShared: false })
    expect(german().find(({ path }) => path === "title")).toMatchObject({ follows: null, isShared: false })
  })
  it("leaves out sizes and numbers", () => {
    expect(german().map((row) => row.source)).not.toContain("EU")
  })
  it("puts what is missing first and keeps the order of reading", () => {
    const [first, ...rest] = missingFirst(german())
    expect(first.path).toBe("title")
    expect(rest.at(-1)?.source).toBe("Вътрешен диаметър")
  })
  it("shows the guide's own texts", () => {
    const rows = translationRows(buildRingGuide(), "en", [])
    expect(rows.every((row) => row.text !== "" && !row.isMissing && row.fallback === null)).toBe(true)
  })
})
