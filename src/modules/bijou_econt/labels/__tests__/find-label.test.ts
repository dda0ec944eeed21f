import fontkit from "@pdf-lib/fontkit"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import fc from "fast-check"
import { PDFDocument, StandardFonts } from "pdf-lib"
import { describe, expect, it, vi } from "vitest"
import { findLabel } from "../find-label"
import { type Box } from "../geometry"
import { boxOf, type Drawing, drawPage, form, frame, image, label, LANDSCAPE, PORTRAIT, rectangle } from "./draw"
import { inkOf, render } from "./render"

// Rendering takes its time on a small machine.
vi.setConfig({ testTimeout: 60_000 })

const BOX = boxOf(40, 300, 280, 250)
const PAGE = boxOf(0, 0, ...LANDSCAPE)

const find = async (drawing: Drawing) => findLabel(await drawPage(drawing))
const expectBox = (found: Box | undefined, wanted: Box, within = 0.01) => {
  for (const side of ["left", "bottom", "right", "top"] as const) {
    expect(Math.abs((found?.[side] ?? Infinity) - wanted[side]), side).toBeLessThanOrEqual(within)
  }
}
const expectFound = async (drawing: Drawing, wanted: Box = BOX, within?: number) => {
  const found = await find(drawing)
  expect(found?.isWhole).toBe(false)
  expectBox(found?.box, wanted, within)
}

describe("where a label is found", () => {
  it.each([
    ["upper left", boxOf(10, 335, 300, 250)],
    ["upper right", boxOf(530, 335, 300, 250)],
    ["lower left", boxOf(10, 10, 300, 250)],
    ["lower right", boxOf(530, 10, 300, 250)],
  ])("%s of a landscape page", (_, box) => expectFound({ content: label(box) }, box))

  it("on a portrait page", () => expectFound({ size: PORTRAIT, content: label(BOX) }))
  it("without a white page behind it", () => expectFound({ content: `1 1 1 rg ${rectangle(PAGE)} f ${label(BOX)}` }))
  it("without a coloured page behind it", () => expectFound({ content: `.9 .8 .7 rg ${rectangle(PAGE)} f ${label(BOX)}` }))
  it("without a white page drawn line by line", () =>
    expectFound({ content: `.5 g 0 0 m 841.89 0 l 841.89 595.28 l 0 595.28 l h f ${label(BOX)}` }))
  it("without white boxes, white lines, hidden and clear text", () =>
    expectFound({
      content: `0 0 0 0 k 700 20 100 100 re f 1 G 650 20 100 20 re S BT /F 12 Tf 3 Tr 600 20 Td (hidden) Tj ET /Clear gs 0 g 500 20 20 20 re f /Opaque gs ${label(BOX)}`,
      resources: () => ({
        Font: { F: { Type: "Font", Subtype: "Type1", BaseFont: "Helvetica" } },
        ExtGState: { Clear: { ca: 0 }, Opaque: { ca: 1 } },
      }),
    }))
  it("in an image", () =>
    expectFound({
      content: `q 280 0 0 250 40 300 cm /I Do Q`,
      resources: (context) => ({ XObject: { I: image(context) } }),
    }))
  it("in a mask, not in one filled with white", () =>
    expectFound({
      content: `q 1 g 500 0 0 500 40 40 cm /I Do Q q 0 g 280 0 0 250 40 300 cm /I Do Q`,
      resources: (context) => ({ XObject: { I: image(context, true) } }),
    }))
  it("in an inline image", () =>
    expectFound({ content: `q 280 0 0 250 40 300 cm BI /W 4 /H 2 /BPC 8 /CS /G ID \x00EI\x01\xff(]> EI Q q Q` }))
  it("in forms within forms, each with its matrix", () =>
    expectFound({
      content: "q 1 0 0 1 20 100 cm /Outer Do Q",
      resources: (context) => ({
        XObject: {
          Outer: form(context, "/Inner Do", {
            BBox: [0, 0, 800, 500],
            Matrix: [2, 0, 0, 2, 0, 0],
            Resources: { XObject: { Inner: form(context, "0 0 140 125 re f", { BBox: [0, 0, 900, 900], Matrix: [1, 0, 0, 1, 10, 100] }) } },
          }),
        },
      }),
    }))
  it("as far as a form's box lets it show", () =>
    expectFound({
      content: "/Form Do",
      resources: (context) => ({ XObject: { Form: form(context, "0 0 800 590 re f", { BBox: [40, 300, 320, 550] }) } }),
    }))
  it("as far as a clip lets it show", () =>
    expectFound({ content: `q ${rectangle(BOX)} W n 0 0 600 595 re f Q 0 0 600 595 re W n` }))
  it("on a page whose contents are cut between two words", () =>
    expectFound({ content: ["q 0 g 40 300", "280 250 re", "f Q"] }))
  it("on a page that shows a part of its paper", async () => {
    const crop = boxOf(100, 200, 500, 300)
    const found = await find({ content: `${label(BOX)} 700 20 100 100 re f`, crop })
    expectBox(found?.box, { ...BOX, left: 100, top: 500 })
    expectBox(found?.page, crop)
  })
  it("through turned coordinates", () =>
    expectFound({ content: "q 0 1 -1 0 320 300 cm 0 0 250 280 re f Q" }))
  it("by what a curve reaches and not by the points that bend it", () =>
    expectFound({ content: "100 300 m 100 500 300 500 300 300 c f" }, boxOf(100, 300, 200, 150)))
  it("with half of a line's width", () => expectFound({ content: "10 w 45 305 270 240 re S" }))

  it.each([0, 90, 180, 270, -90, 450])("tells that a viewer turns the page by %i degrees", async (turn) => {
    const found = await find({ content: label(BOX), turn })
    expectBox(found?.box, BOX)
    expect(found?.turns).toBe((((turn / 90) % 4) + 4) % 4)
  })
})

describe("what is not a label", () => {
  it.each([
    ["an empty page", ""],
    ["white boxes", "1 g 10 10 100 100 re f 1 1 1 RG 10 10 m 30 30 l S"],
    ["a path that is not painted", "10 10 100 100 re n"],
    ["something beside the page", "-200 10 100 100 re f"],
    ["something clipped away", "10 10 20 20 re W n 100 100 50 50 re f"],
  ])("%s", async (_, content) => expect(await find({ content })).toBeNull())

  it("spaces", async () => {
    const resources = () => ({ Font: { F: { Type: "Font", Subtype: "Type1", BaseFont: "Courier" } } })
    expect(await find({ content: "BT /F 12 Tf 20 20 Td (   ) Tj ET", resources })).toBeNull()
  })
})

describe("a page that is taken whole", () => {
  it.each([
    ["a picture of the page", "q 841.89 0 0 595.28 0 0 cm /I Do Q"],
    ["an unknown operator", `${label(BOX)} 1 2 xyz`],
    ["text without a font", `${label(BOX)} BT (lost) Tj ET`],
    ["a form that draws itself", "/Loop Do"],
  ])("%s", async (_, content) => {
    const found = await find({
      content,
      resources: (context) => {
        const loop = context.nextRef()
        context.assign(loop, context.flateStream("/Loop Do", { Type: "XObject", Subtype: "Form", BBox: [0, 0, 800, 500], Resources: { XObject: { Loop: loop } } }))
        return { XObject: { I: image(context), Loop: loop } }
      },
    })
    expect(found).toMatchObject({ isWhole: true, box: PAGE })
  })
})

const anyBox = fc
  .record({
    isPortrait: fc.boolean(),
    turn: fc.constantFrom(0, 90, 180, 270),
    left: fc.double({ min: 0, max: 0.7, noNaN: true }),
    bottom: fc.double({ min: 0, max: 0.7, noNaN: true }),
    width: fc.double({ min: 0.02, max: 0.95, noNaN: true }),
    height: fc.double({ min: 0.02, max: 0.95, noNaN: true }),
    kind: fc.constantFrom("fill", "frame", "image", "form", "label" as const),
    hasBackground: fc.boolean(),
  })
  .map(({ isPortrait, left, bottom, width, height, ...rest }) => {
    const size = isPortrait ? PORTRAIT : LANDSCAPE
    const box = boxOf(left * size[0], bottom * size[1], width * (1 - left) * size[0], height * (1 - bottom) * size[1])
    return { ...rest, size, box }
  })

describe("any box anywhere", () => {
  it("is found within a point", () =>
    fc.assert(
      fc.asyncProperty(anyBox, async ({ size, box, turn, kind, hasBackground }) => {
        const drawn = {
          fill: `${rectangle(box)} f`,
          frame: frame(box),
          label: label(box),
          image: `q ${box.right - box.left} 0 0 ${box.top - box.bottom} ${box.left.toFixed(3)} ${box.bottom.toFixed(3)} cm /I Do Q`,
          form: "/Form Do",
        }[kind]
        const content = `${hasBackground ? `q 1 g 0 0 ${size[0]} ${size[1]} re f Q ` : ""}0 g ${drawn}`
        await expectFound(
          {
            size,
            turn,
            content,
            resources: (context) => ({
              XObject: { I: image(context), Form: form(context, `${rectangle(box)} f`, { BBox: [0, 0, ...size] }) },
            }),
          },
          box,
          1
        )
      }),
      { numRuns: 300 }
    ))
})

describe("text", () => {
  const golos = () =>
    readFile(createRequire(import.meta.url).resolve("@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf"))

  it.each([
    ["of a font every viewer has", "Econt Ready 0123", StandardFonts.Helvetica],
    ["of a font of even widths", "Econt Ready 0123", StandardFonts.Courier],
    ["of an embedded font", "Товарителница Йълщ", null],
  ])("%s lies in the found box, which is hardly larger", async (_, words, standard) => {
    const file = await PDFDocument.create()
    file.registerFontkit(fontkit)
    const font = await file.embedFont(standard ?? (await golos()), { subset: !standard })
    const page = file.addPage(LANDSCAPE)
    page.drawText(words, { x: 120, y: 300, size: 20, font })
    page.drawText(words, { x: 120, y: 250, size: 12, font })
    const bytes = await file.save()
    const found = findLabel((await PDFDocument.load(bytes)).getPage(0))
    const ink = inkOf((await render(bytes))[0]) ?? PAGE
    const box = found?.box ?? PAGE
    expect(found?.isWhole).toBe(false)
    for (const gap of [ink.left - box.left, ink.bottom - box.bottom, box.right - ink.right, box.top - ink.top]) {
      expect(gap).toBeGreaterThan(-1)
      expect(gap).toBeLessThan(10)
    }
  })

  it("moves on as its spacing, its lines and its matrix say", async () => {
    const resources = () => ({ Font: { F: { Type: "Font", Subtype: "Type1", BaseFont: "Courier" } } })
    const found = await find({
      content: "BT /F 10 Tf 2 Tc 50 Tz 14 TL 1 0 0 1 100 400 Tm [(ab) -1000 (c)] TJ T* (abcdefghij) Tj 0 -14 TD (a) ' ET",
      resources,
    })
    expectBox(found?.box, { left: 100, right: 140, top: 409.5, bottom: 400 - 14 * 3 - 2.5 }, 0.01)
  })
})
