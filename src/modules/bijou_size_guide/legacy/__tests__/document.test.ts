import { describe, expect, it } from "vitest"
import { legacyDocument, type LegacyHowTo, type LegacySize } from "../document"

const size = (over: Partial<LegacySize>): LegacySize => ({
  category: "ring",
  size_us: null,
  size_uk: null,
  size_eu: null,
  size_asia: null,
  circumference_mm: null,
  diameter_mm: null,
  length_cm: null,
  description: null,
  ...over,
})
const howTo = (over: Partial<LegacyHowTo> = {}): LegacyHowTo => ({
  category: "ring",
  title: "С хартиена лента",
  instructions: "Увийте лентата около пръста.",
  tips: ["Мерете вечер", "Мерете три пъти"],
  image_url: "https://shop.example/ring.jpg",
  video_url: null,
  ...over,
})

describe("a category of the earlier module", () => {
  it("becomes a table of the columns somebody filled", () => {
    const sizes = [
      size({ size_eu: "52", size_us: "6", diameter_mm: "16.5", circumference_mm: "51.9" }),
      size({ size_eu: "54", diameter_mm: "17.2" }),
    ]
    const { document, problems } = legacyDocument("ring", sizes, [howTo()], "bg")
    const [table] = document.tables
    expect(table.columns.map(({ type, label }) => [type, label])).toEqual([
      ["label", "ЕС"],
      ["measure", "Диаметър"],
      ["measure", "Обиколка"],
      ["size", "САЩ"],
    ])
    expect(table.rows.map((row) => table.columns.map(({ id }) => row.cells[id]?.v ?? ""))).toEqual([
      ["52", "16.5", "51.9", "6"],
      ["54", "17.2", "", ""],
    ])
    expect(document.how_to[0]).toMatchObject({
      title: "С хартиена лента",
      body: "Увийте лентата около пръста.\n\n- Мерете вечер\n- Мерете три пъти",
      image: { url: "https://shop.example/ring.jpg", alt: "С хартиена лента" },
    })
    expect(problems).toEqual([])
  })

  it("takes the length for a name where nothing else names the size", () => {
    const { document } = legacyDocument("chain", [size({ length_cm: "45", description: "Класическа" })], [], "en")
    expect(document).toMatchObject({ title: "Chain sizes", kind: "necklace", locale: "en" })
    expect(document.tables[0].columns.map(({ type, label }) => [type, label])).toEqual([
      ["label", "Length"],
      ["text", "Description"],
    ])
  })

  it("says what cannot be right, and loses nothing of it", () => {
    const { document, problems } = legacyDocument("ring", [size({ size_eu: "52" }), size({ size_eu: "52" }), size({ size_us: "7" })], [], "bg")
    expect(document.tables[0].rows).toHaveLength(3)
    expect(problems).toEqual(["1 of 3 rows have no name of their size.", "1 rows repeat the name of another size."])
  })

  it("leaves out addresses that are none", () => {
    const { document } = legacyDocument("ring", [], [howTo({ image_url: "javascript:alert(1)", video_url: "http://a.example/v" })], "bg")
    expect(document.tables).toEqual([])
    expect(document.how_to[0]).toMatchObject({ image: null, video_url: null })
  })
})
