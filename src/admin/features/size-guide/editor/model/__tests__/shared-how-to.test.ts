import { describe, expect, it } from "vitest"
import { LIMITS, textPath } from "../../../../../../contracts/size-guide-document"
import { buildTerm } from "../../../../../../../test/fixtures/size-guide-admin"
import { buildRings } from "../../../../../../../test/fixtures/size-guide-grid"
import { addHowTo } from "../parts"
import { addSharedHowTo } from "../shared-how-to"

const HOW_TO = { bg: "Отвътре.", en: "Inside.", de: "Innen." }
const term = buildTerm({ translations: { en: "Inner diameter", "en-GB": "Inside diameter" }, how_to: HOW_TO })

describe("an instruction from a shared text", () => {
  it("speaks the language of the guide, with the other languages as translations", () => {
    const rings = { ...buildRings(), locale: "bg" as const, translations: {} }
    const next = addSharedHowTo(rings, term)
    const block = next.how_to[rings.how_to.length]
    expect(block).toMatchObject({ title: "Вътрешен диаметър", body: "Отвътре." })
    const [title, body] = [textPath.howToTitle(block.id), textPath.howToBody(block.id)]
    expect(next.translations).toEqual({
      en: { [title]: "Inner diameter", [body]: "Inside." },
      "en-GB": { [title]: "Inside diameter" },
      de: { [body]: "Innen." },
    })
  })

  it("turns round for a guide in the other language", () => {
    const rings = { ...buildRings(), locale: "en" as const, translations: {} }
    const next = addSharedHowTo(rings, term)
    expect(next.how_to.at(-1)).toMatchObject({ title: "Inner diameter", body: "Inside." })
    expect(Object.keys(next.translations).sort()).toEqual(["bg", "de"])
  })

  it("leaves a guide alone that has as many as it may", () => {
    let full = buildRings()
    while (full.how_to.length < LIMITS.how_to) {
      full = addHowTo(full)
    }
    expect(addSharedHowTo(full, term)).toBe(full)
  })
})
