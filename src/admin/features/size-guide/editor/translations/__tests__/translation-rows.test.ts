import { describe, expect, it } from "vitest"
import { buildRingGuide, buildTerm } from "../../../../../../../test/fixtures/size-guide-admin"
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
