import { beforeAll, describe, expect, it } from "vitest"
import { RING_DOCUMENT, storeGuide } from "../../../../../test/fixtures/size-guides"
import { NECKLACE_DOCUMENT } from "../../../../../test/fixtures/size-guides-more"
import { ringSizerPdf } from "../ring-sizer"
import { renderPdf, shapesOf, type Shape } from "./measure"

/** A pixel is 0.06 mm: edges are found to half of it, so a measure is good to 0.06 mm. */
const DPI = 400
const EXACT = 0.1

const near = (shape: Shape, width: number, height: number) =>
  Math.abs(shape.width - width) <= EXACT && Math.abs(shape.height - height) <= EXACT

const PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const

describe.each(["a4", "letter"] as const)("ring sizer on %s", (paper) => {
  let pages: Shape[][]
  let texts: string[]
  let size: { width: number; height: number }

  beforeAll(async () => {
    const pdf = await ringSizerPdf({ guide: storeGuide(RING_DOCUMENT), paper })
    const rendered = await renderPdf(pdf, DPI)
    texts = rendered.texts
    size = { width: (rendered.canvases[0].width * 25.4) / DPI, height: (rendered.canvases[0].height * 25.4) / DPI }
    pages = rendered.canvases.map((canvas) => shapesOf(canvas, DPI, 8))
  }, 60_000)

  it("has the size of the paper", () => {
    expect(Math.abs(size.width - PAPERS[paper].width)).toBeLessThan(EXACT)
    expect(Math.abs(size.height - PAPERS[paper].height)).toBeLessThan(EXACT)
  })

  it("has bars of 50 mm and 2 in, and one of 50 mm on every further page", () => {
    const bars = (page: Shape[], length: number) => page.filter((shape) => near(shape, length, 1.6))
    expect(bars(pages[0], 50)).toHaveLength(1)
    expect(bars(pages[0], 50.8)).toHaveLength(1)
    expect(pages.slice(1).map((page) => bars(page, 50).length)).toEqual(pages.slice(1).map(() => 1))
  })

  it("has the outline of an ID-1 card", () => {
    expect(pages[0].filter((shape) => near(shape, 85.6, 53.98))).toHaveLength(1)
  })

  it("has a scale of millimetres on the strip", () => {
    expect(pages[0].filter((shape) => Math.abs(shape.width - (77 - 40) - 0.18) <= EXACT && shape.height < 6)).toHaveLength(1)
  })

  it("has a circle of every row's inner diameter", () => {
    const circles = pages.slice(1).flat()
    const missing = RING_DOCUMENT.tables[0].rows
      .map((row) => Number(row.cells.diam.v))
      .filter((diameter) => !circles.some((shape) => near(shape, diameter, diameter)))
    expect(missing).toEqual([])
  })

  it("keeps everything away from the edges that printers leave free", () => {
    const outside = pages.flat().filter(
      (shape) =>
        shape.x < 12 ||
        shape.y < 12 ||
        shape.x + shape.width > PAPERS[paper].width - 12 ||
        shape.y + shape.height > PAPERS[paper].height - 12
    )
    expect(outside).toEqual([])
  })

  it("says in Bulgarian how to print and names the sizes", () => {
    expect(texts[0]).toContain("Печатайте в мащаб 100 %")
    expect(texts[1]).toContain("EU 54")
    expect(texts[1]).toContain("17,3 мм")
    expect(texts[1]).toMatch(/US 7 {1,3}·/)
  })
})

describe("a guide without diameters", () => {
  it("gets the ISO sizes 44 to 70, in English", async () => {
    const pdf = await ringSizerPdf({ guide: storeGuide(NECKLACE_DOCUMENT, { locale: "en" }), paper: "a4" })
    const { canvases, texts } = await renderPdf(pdf, 200)
    const all = texts.slice(1).join(" ")
    expect(texts[0]).toContain("Print at 100 %")
    expect([44, 52, 70].filter((size) => !all.includes(`EU ${size} `))).toEqual([])
    expect(all).not.toMatch(/EU (43|71)/)
    const circles = canvases.slice(1).flatMap((canvas) => shapesOf(canvas, 200, 13)).filter(({ width, height }) => Math.abs(width - height) < 0.2)
    expect(circles).toHaveLength(27)
  })
})

it("draws every letter of its texts", async () => {
  const pdf = await ringSizerPdf({ guide: storeGuide(RING_DOCUMENT), paper: "a4" })
  const { canvases, texts } = await renderPdf(pdf, DPI)
  canvases.forEach((canvas, page) => {
    const letters = texts[page].replace(/\s/g, "").length
    expect(shapesOf(canvas, DPI, 0.2).length).toBeGreaterThan(letters * 0.9)
  })
}, 60_000)

it("asks viewers not to scale, and is the same file for the same guide", async () => {
  const make = () => ringSizerPdf({ guide: storeGuide(RING_DOCUMENT), paper: "a4" })
  const [first, second] = [await make(), await make()]
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  expect(first.length).toBeLessThan(60_000)
  expect((await renderPdf(first, 36)).isScaled).toBe(false)
})
