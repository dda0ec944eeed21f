import { JSDOM } from "jsdom"
import { describe, expect, it } from "vitest"
import { RING_DOCUMENT, storeGuide } from "../../../../test/fixtures/size-guides"
import { BRACELET_DOCUMENT, NECKLACE_DOCUMENT } from "../../../../test/fixtures/size-guides-more"
import { braceletDrawing, necklaceDrawing } from "../drawings"

const read = (html: string) => new JSDOM(html).window.document
const numbers = (page: Document, selector: string, name: string) =>
  [...page.querySelectorAll(selector)].map((part) => Number(part.getAttribute(name)))

describe("necklaces", () => {
  const page = read(necklaceDrawing(storeGuide(NECKLACE_DOCUMENT, { selected_row_id: "piece3" })))

  it("has a title and a description for those who do not see it", () => {
    const svg = page.querySelector("svg")
    const [title, desc] = (svg?.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => page.getElementById(id)?.textContent)
    expect(svg?.getAttribute("role")).toBe("img")
    expect(title).toBe("Дължини на колиета")
    expect(desc).toContain("Принцеса, 48–50 см")
  })

  it("hangs longer ones lower, and keeps labels apart", () => {
    const fronts = numbers(page, "circle", "cy")
    expect(fronts).toHaveLength(7)
    expect(fronts.every((y, index) => index === 0 || y > fronts[index - 1])).toBe(true)
    const labels = numbers(page, ".bsg-length", "y")
    expect(labels.every((y, index) => index === 0 || y - labels[index - 1] >= 30)).toBe(true)
    const height = Number(page.querySelector("svg")?.getAttribute("viewBox")?.split(" ")[3])
    expect(Math.max(...labels)).toBeLessThan(height - 20)
  })

  it("marks the chosen one", () => {
    expect([...page.querySelectorAll(".bsg-selected .bsg-length")].map(({ textContent }) => textContent)).toEqual(["48–50 см"])
  })

  it("draws ten of many, with the chosen one among them", () => {
    const many = structuredClone(NECKLACE_DOCUMENT)
    many.tables[0].rows = Array.from({ length: 60 }, (_, index) => ({
      id: `many${index}`,
      aliases: [],
      cells: { name: { v: `Дълго име на колие номер ${index}` }, leng: { v: String(36 + index), canonical: [(36 + index) * 1000, (36 + index) * 1000] } },
    }))
    const drawn = read(necklaceDrawing(storeGuide(many, { selected_row_id: "many17" })))
    expect(drawn.querySelectorAll("circle")).toHaveLength(10)
    expect(drawn.querySelector(".bsg-selected .bsg-length")?.textContent).toBe("53 см")
    expect(drawn.querySelector(".bsg-piece")?.textContent).toContain("…")
  })
})

it("draws every bracelet larger than its wrist, in one scale", () => {
  const page = read(braceletDrawing(storeGuide(BRACELET_DOCUMENT, { locale: "en", unit: "in" })))
  const [wrists, loops] = [numbers(page, ".bsg-wrist", "rx"), numbers(page, ".bsg-chain", "rx")]
  expect(loops.every((rx, index) => rx > wrists[index])).toBe(true)
  expect(loops[3] / loops[0]).toBeCloseTo(21 / 16.5, 2)
  expect(page.querySelector(".bsg-length")?.textContent).toBe("6.5 in")
  expect(page.querySelector(".bsg-length")?.getAttribute("data-cm")).toBe("16.5 cm")
})

it("draws nothing without lengths", () => {
  expect([necklaceDrawing(storeGuide(RING_DOCUMENT)), braceletDrawing(storeGuide(RING_DOCUMENT))]).toEqual(["", ""])
})
