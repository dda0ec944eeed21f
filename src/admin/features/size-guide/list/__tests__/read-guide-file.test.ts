import { describe, expect, it } from "vitest"
import { IMPORT_MAX_CHARACTERS } from "../../../../../contracts/size-guide-exchange"
import { emptyDocument } from "../../../../../sizing/ids"
import { readGuideFile } from "../read-guide-file"

const file = (content: string, name: string) => new File([content], name)
const document = emptyDocument("ring", "bg")
const bundle = (count: number) =>
  JSON.stringify({
    format: "bijou-size-guides",
    version: 1,
    size_guides: Array.from({ length: count }, (_, index) => ({ handle: `guide-${index}`, document })),
  })

describe("a file for a new guide", () => {
  it("may be one guide of a bundle, or a document alone", async () => {
    expect(await readGuideFile(file(bundle(1), "a.json"), "shoes", "en")).toEqual({ document })
    expect(await readGuideFile(file(`\uFEFF${JSON.stringify(document)}`, "a.json"), "shoes", "en")).toEqual({ document })
  })

  it("may be a table, named after the file", async () => {
    const read = await readGuideFile(file("Размер;Диаметър (mm)\n17;17,3\n18;18,1\n", "Пръстени.csv"), "ring", "bg")
    expect(read).toMatchObject({ document: { title: "Пръстени", kind: "ring", locale: "bg" } })
    expect("document" in read && read.document.tables[0].rows).toHaveLength(2)
  })

  it("is refused in words when it is something else", async () => {
    expect(await readGuideFile(file(bundle(2), "a.json"), "ring", "bg")).toEqual({ problem: "file_many" })
    expect(await readGuideFile(file("{", "a.json"), "ring", "bg")).toEqual({ problem: "file_unreadable" })
    const large = file(" ".repeat(IMPORT_MAX_CHARACTERS + 1), "a.json")
    expect(await readGuideFile(large, "ring", "bg")).toEqual({ problem: "file_too_large" })
  })
})
