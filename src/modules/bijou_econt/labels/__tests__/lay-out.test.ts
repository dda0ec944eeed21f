import fc from "fast-check"
import { PDFDocument } from "pdf-lib"
import { describe, expect, it, vi } from "vitest"
import { layOut } from ".."
import { sheetOf } from "../formats"
import { type Box, heightOf, POINTS_PER_MM, widthOf } from "../geometry"
import { boxOf, type Drawing, drawFile, label, LANDSCAPE, PORTRAIT, rectangle } from "./draw"
import { inkOf, render } from "./render"

// Rendering takes its time on a small machine.
vi.setConfig({ testTimeout: 60_000 })

const mm = (value: number) => value * POINTS_PER_MM
const fileOf = (width: number, height: number, more: Partial<Drawing> = {}) =>
  drawFile([{ content: label(boxOf(30, 20, mm(width), mm(height))), ...more }])
const sizesOf = async (pdf: Uint8Array) =>
  (await PDFDocument.load(pdf)).getPages().map((page) => [page.getWidth() / POINTS_PER_MM, page.getHeight() / POINTS_PER_MM].map(Math.round))
const within = (inner: Box | null, outer: Box, slack = 1) =>
  inner !== null &&
  inner.left >= outer.left - slack &&
  inner.right <= outer.right + slack &&
  inner.bottom >= outer.bottom - slack &&
  inner.top <= outer.top + slack
const expectSize = (ink: Box | null, width: number, height: number) => {
  expect(ink).not.toBeNull()
  expect(Math.abs(widthOf(ink ?? boxOf(0, 0, 0, 0)) - width)).toBeLessThan(1.6)
  expect(Math.abs(heightOf(ink ?? boxOf(0, 0, 0, 0)) - height)).toBeLessThan(1.6)
}

describe("sheets", () => {
  it.each([
    ["a4", 7, 7, [297, 210]],
    ["a4_2", 7, 4, [210, 297]],
    ["a4_4", 7, 2, [210, 297]],
    ["a4_6", 7, 2, [210, 297]],
    ["a6", 7, 7, [105, 148]],
    ["thermal_100x150", 7, 7, [100, 150]],
  ] as const)("%s: %i labels on %i pages", async (format, count, pages, size) => {
    const files = await Promise.all(Array.from({ length: count }, () => fileOf(100, 90)))
    const result = await layOut(files, format)
    expect(result).toMatchObject({ pages, warnings: [] })
    expect(await sizesOf(result.pdf)).toEqual(Array.from({ length: pages }, () => [...size]))
  })

  it("keeps a margin for printers and room to cut", () => {
    for (const format of ["a4_2", "a4_4", "a4_6", "a6", "thermal_100x150"] as const) {
      const { size, places, cuts } = sheetOf(format)
      const edge = mm(format.startsWith("a4") ? 5 : format === "a6" ? 4 : 2) - 0.01
      for (const place of places) {
        expect(within(place, { left: edge, bottom: edge, right: size[0] - edge, top: size[1] - edge }, 0)).toBe(true)
        for (const cut of cuts) {
          const isApart = place.right + 5 < cut.left || place.left - 5 > cut.right || place.top + 5 < cut.bottom || place.bottom - 5 > cut.top
          expect(isApart).toBe(true)
        }
      }
    }
  })
})

describe("a label on its place", () => {
  it.each([
    ["keeps its size", "a4_4", [95, 90], [95, 90]],
    ["keeps its size", "a4_2", [190, 130], [190, 130]],
    ["is turned where it then fits", "a4_4", [120, 80], [80, 120]],
    ["is turned where it then fits", "thermal_100x150", [145, 90], [90, 145]],
    ["is turned and made smaller where it does not fit", "a4_4", [283, 98], [49, 141.5]],
    ["is not turned to be hardly larger", "a4_4", [100, 95], [98, 93.1]],
    ["is not enlarged", "a6", [40, 20], [40, 20]],
  ] as const)("%s: %s", async (_, format, [width, height], wanted) => {
    const { pdf } = await layOut([await fileOf(width, height)], format)
    const ink = inkOf((await render(pdf))[0])
    expect(within(ink, sheetOf(format).places[0])).toBe(true)
    expectSize(ink, mm(wanted[0]), mm(wanted[1]))
  })

  it("has one size on every place of a sheet", async () => {
    const files = await Promise.all(Array.from({ length: 6 }, () => fileOf(95, 99)))
    const [page] = await render((await layOut(files, "a4_6")).pdf)
    for (const place of sheetOf("a4_6").places) expectSize(inkOf(page, place), mm(95 * (92 / 99)), mm(92))
  })

  it("stands as its viewer shows it", async () => {
    for (const turn of [0, 90, 180, 270]) {
      const { pdf } = await layOut([await fileOf(60, 50, { turn })], "a6")
      const [page] = await render(pdf)
      const ink = inkOf(page) ?? boxOf(0, 0, 0, 0)
      // The dark corner of the drawn label is its upper left; a viewer turns it clockwise.
      const isDark = (right: boolean, up: boolean) => {
        const [x, y] = [ink.left + widthOf(ink) * (right ? 0.85 : 0.15), ink.bottom + heightOf(ink) * (up ? 0.85 : 0.15)]
        return page.getContext("2d").getImageData(Math.round(x * 2), Math.round(page.height - y * 2), 1, 1).data[0] < 100
      }
      const corners = { 0: [false, true], 90: [true, true], 180: [true, false], 270: [false, false] }[turn] ?? []
      expect(isDark(corners[0], corners[1]), `${turn}`).toBe(true)
      expectSize(ink, mm(turn % 180 ? 50 : 60), mm(turn % 180 ? 60 : 50))
    }
  })

  it("leaves behind the page around it, but for two millimetres", async () => {
    const behind = `.5 g ${rectangle(boxOf(0, 0, ...LANDSCAPE))} f`
    const file = await drawFile([{ content: `${behind} ${label(boxOf(400, 200, 200, 200))}` }])
    const ink = inkOf((await render((await layOut([file], "a4_6")).pdf))[0])
    expectSize(ink, 200 + mm(4), 200 + mm(4))
  })
})

describe("places", () => {
  const places = async (pdf: Uint8Array, format: "a4_2" | "a4_4" | "a4_6") =>
    (await render(pdf)).map((page) => sheetOf(format).places.map((place) => inkOf(page, place) !== null))

  it("are filled row by row from the first free one", async () => {
    const files = await Promise.all(Array.from({ length: 4 }, () => fileOf(60, 60)))
    const { pdf, pages } = await layOut(files, "a4_4", { start: 3 })
    expect(pages).toBe(2)
    expect(await places(pdf, "a4_4")).toEqual([
      [false, false, true, true],
      [true, true, false, false],
    ])
  })
  it.each([
    [0, 0],
    [99, 5],
    [Number.NaN, 0],
    [2.9, 1],
  ])("start at %d takes the nearest there is", async (start, place) => {
    const { pdf } = await layOut([await fileOf(60, 60)], "a4_6", { start })
    expect((await places(pdf, "a4_6"))[0].indexOf(true)).toBe(place)
  })
  it("may have lines to cut along, which touch no label", async () => {
    const files = await Promise.all(Array.from({ length: 6 }, () => fileOf(98, 95)))
    const [bare, marked] = await Promise.all([layOut(files, "a4_6"), layOut(files, "a4_6", { marks: true })])
    const middle = { left: mm(104.5), right: mm(105.5), bottom: 0, top: mm(297) }
    expect(inkOf((await render(bare.pdf))[0], middle)).toBeNull()
    expect(inkOf((await render(marked.pdf))[0], middle)).not.toBeNull()
  })
})

describe("any label in any format", () => {
  it("lies in its place, whole and in its proportions", () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({
          format: fc.constantFrom("a4_2", "a4_4", "a4_6", "a6", "thermal_100x150" as const),
          isPortrait: fc.boolean(),
          turn: fc.constantFrom(0, 90, 180, 270),
          left: fc.double({ min: 0, max: 0.6, noNaN: true }),
          bottom: fc.double({ min: 0, max: 0.6, noNaN: true }),
          width: fc.double({ min: 0.1, max: 0.95, noNaN: true }),
          height: fc.double({ min: 0.1, max: 0.95, noNaN: true }),
        }),
        async ({ format, isPortrait, turn, left, bottom, width, height }) => {
          const size = isPortrait ? PORTRAIT : LANDSCAPE
          const box = boxOf(left * size[0], bottom * size[1], width * (1 - left) * size[0], height * (1 - bottom) * size[1])
          const result = await layOut([await drawFile([{ size, turn, content: `${rectangle(box)} f` }])], format)
          const ink = inkOf((await render(result.pdf))[0])
          const { places: [place], fit } = sheetOf(format)
          expect(within(ink, place)).toBe(true)
          const sides = [widthOf(box), heightOf(box)]
          const shown = ink ? [widthOf(ink), heightOf(ink)] : []
          const fits = [sides, sides.toReversed()].map((pair) => Math.min(1, fit.width / pair[0], fit.height / pair[1]))
          const [upright, turned] = turn % 180 ? fits.toReversed() : fits
          const scale = turned > upright * 1.1 ? turned : upright
          const wanted = sides.map((side) => side * scale).sort((one, other) => one - other)
          shown.sort((one, other) => one - other).forEach((side, index) => expect(Math.abs(side - wanted[index])).toBeLessThan(1.6))
        }
      ),
      { numRuns: 40 }
    ))
})
