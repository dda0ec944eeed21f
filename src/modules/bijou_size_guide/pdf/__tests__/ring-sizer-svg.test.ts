import { createCanvas, loadImage } from "@napi-rs/canvas"
import { beforeAll, describe, expect, it } from "vitest"
import { RING_DOCUMENT, storeGuide } from "../../../../../test/fixtures/size-guides"
import { ringSizerSvg } from "../ring-sizer"
import { shapesOf, type Shape } from "./measure"

/** A pixel is 0.06 mm: edges are found to half of it, so a measure is good to 0.06 mm. */
const DPI = 400
const EXACT = 0.1

const PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const

const near = (shape: Shape, width: number, height: number) =>
  Math.abs(shape.width - width) <= EXACT && Math.abs(shape.height - height) <= EXACT

/** Shapes of one page, as a browser would draw it; without words, whose font is the viewer's. */
const drawPage = async (svg: string, page: number, { width, height }: { width: number; height: number }): Promise<Shape[]> => {
  const place = `translate(0 ${Number((page * height).toFixed(3))})`
  const one = svg
    .replace(/<text.*?<\/text>/g, "")
    .replace(/height="[\d.]+mm" viewBox="[^"]+"/, `height="${height}mm" viewBox="0 0 ${width} ${height}"`)
    .replace(/<g transform="([^"]+)">.*<\/g>/g, (group, at) => (at === place ? group.replace(place, "translate(0 0)") : ""))
  const [wide, high] = [Math.round((width * DPI) / 25.4), Math.round((height * DPI) / 25.4)]
  const canvas = createCanvas(wide, high)
  const context = canvas.getContext("2d")
  const image = await loadImage(Buffer.from(one))
  image.width = wide
  image.height = high
  context.drawImage(image, 0, 0, wide, high)
  return shapesOf(canvas, DPI, 8)
}

describe.each(["a4", "letter"] as const)("ring sizer on %s, as an SVG", (paper) => {
  const { width, height } = PAPERS[paper]
  let svg: string
  let pages: Shape[][]

  beforeAll(async () => {
    svg = await ringSizerSvg({ guide: storeGuide(RING_DOCUMENT), paper })
    pages = []
    for (let page = 0; page < svg.split("<g ").length - 1; page += 1) pages.push(await drawPage(svg, page, PAPERS[paper]))
  }, 60_000)

  it("is as wide as the paper, in millimetres, and a multiple of it high", () => {
    const whole = Number((height * pages.length).toFixed(3))
    expect(svg).toContain(`width="${width}mm" height="${whole}mm" viewBox="0 0 ${width} ${whole}"`)
    expect(pages.length).toBeGreaterThan(1)
  })

  it("has a bar of 50 mm on every page, one of 2 in, and the outline of an ID-1 card", () => {
    const bars = (page: Shape[], length: number) => page.filter((shape) => near(shape, length, 1.6))
    expect(pages.map((page) => bars(page, 50).length)).toEqual(pages.map(() => 1))
    expect(bars(pages[0], 50.8)).toHaveLength(1)
    expect(pages[0].filter((shape) => near(shape, 85.6, 53.98))).toHaveLength(1)
  })

  it("has a circle of every row's inner diameter", () => {
    const circles = pages.slice(1).flat()
    const missing = RING_DOCUMENT.tables[0].rows
      .map((row) => Number(row.cells.diam.v))
      .filter((diameter) => !circles.some((shape) => near(shape, diameter, diameter)))
    expect(missing).toEqual([])
  })

  it("says in Bulgarian how to print and names the sizes", () => {
    expect(svg).toMatch(/>1\.<.*>Печатайте в мащаб 100 %/s)
    expect(svg).toContain(">EU 54</text>")
    expect(svg).toContain(">17,3 мм</text>")
  })
})

it("writes the merchant's words so that they are only words", async () => {
  const title = `<script>alert("1")</script> & \u0001'мерки'`
  const svg = await ringSizerSvg({ guide: { ...storeGuide(RING_DOCUMENT), title }, paper: "a4" })
  expect(svg).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;")
  expect(svg).not.toMatch(/<script|\u0001|on\w+=/)
  expect(svg.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, "")).not.toContain("&")
})
