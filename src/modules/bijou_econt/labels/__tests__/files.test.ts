import { PDFDocument } from "pdf-lib"
import { describe, expect, it, vi } from "vitest"
import { LABEL_FORMATS, type LabelFormat, layOut } from ".."
import { sheetOf } from "../formats"
import { boxOf, drawFile, image, label, PORTRAIT } from "./draw"
import { inkOf, render } from "./render"

// Rendering takes its time on a small machine.
vi.setConfig({ testTimeout: 60_000 })

const CONTENT = label(boxOf(10, 10, 200, 200))
const good = () => drawFile([{ content: CONTENT }])

describe("files", () => {
  it("that cannot be printed are told and left out", async () => {
    const whole = await good()
    const files = [
      await good(),
      new Uint8Array(0),
      Buffer.from("<html>Невалиден ключ</html>"),
      Buffer.from("%PDF-1.7\nnothing\n%%EOF"),
      whole.subarray(0, Math.round(whole.length * 0.6)),
      await drawFile([{ content: CONTENT }], { encrypt: true }),
      await drawFile([{ content: "" }]),
      await drawFile([{ content: `${CONTENT} oops` }]),
      await good(),
    ]
    const before = files.map((file) => Buffer.from(file).toString("base64"))
    const result = await layOut(files, "a4_4")
    expect(result.warnings).toEqual([
      { index: 1, reason: "unreadable" },
      { index: 2, reason: "unreadable" },
      { index: 3, reason: "unreadable" },
      { index: 4, reason: "unreadable" },
      { index: 5, reason: "encrypted" },
      { index: 6, reason: "blank" },
      { index: 7, reason: "whole_page" },
    ])
    expect(result.pages).toBe(1)
    const [page] = await render(result.pdf)
    expect(sheetOf("a4_4").places.map((place) => inkOf(page, place) !== null)).toEqual([true, true, true, false])
    expect(files.map((file) => Buffer.from(file).toString("base64"))).toEqual(before)
  })

  it("whose contents are missing or broken are unreadable", async () => {
    const whole = Buffer.from(await good()).toString("latin1")
    const lost = whole.replace(/\/Contents \d+/, "/Contents 99")
    const broken = whole.replace(/(\/FlateDecode[^]*?stream\r?\n)[^]{20}/, (_, head: string) => `${head}${"\xff".repeat(20)}`)
    const files = [lost, broken].map((text) => Buffer.from(text, "latin1"))
    expect((await layOut(files, "a6")).warnings).toEqual([
      { index: 0, reason: "unreadable" },
      { index: 1, reason: "unreadable" },
    ])
  })

  it.each(LABEL_FORMATS)("of several pages give one label for each page with ink: %s", async (format) => {
    const [label, blank] = [{ content: CONTENT }, { content: "" }]
    const several = await drawFile([label, blank, label, { size: PORTRAIT, ...label }], { objectStreams: true })
    const { pdf, pages, warnings } = await layOut([several], format)
    expect({ pages, warnings }).toEqual({ pages: { a4: 3, a4_2: 2, a4_4: 1, a4_6: 1, a6: 3, thermal_100x150: 3 }[format], warnings: [] })
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(pages)
  })

  it("none of which can be printed give no PDF", async () => {
    for (const files of [[], [new Uint8Array(3)]]) {
      expect(await layOut(files, "a4_2")).toMatchObject({ pages: 0, pdf: new Uint8Array(0) })
    }
  })

  it("keep their page as it came in a4, even when its label is not found", async () => {
    const file = await drawFile([{ turn: 90, content: `${CONTENT} oops`, size: PORTRAIT }])
    const { pdf, warnings } = await layOut([file], "a4")
    const page = (await PDFDocument.load(pdf)).getPage(0)
    expect({ turn: page.getRotation().angle, warnings }).toEqual({ turn: 90, warnings: [] })
    // A quarter turn to the right brings the lower left corner up.
    const near = (value: number): number => expect.closeTo(value, 0) as number
    expect(inkOf((await render(pdf))[0])).toEqual({ left: 10, right: 210, top: near(585.3), bottom: near(385.3) })
  })

  it.each(["a4", "a4_6"] as LabelFormat[])("that bring the same picture along share it: %s", async (format) => {
    const picture = (shade: number) =>
      drawFile([
        {
          content: "q 100 0 0 100 20 20 cm /I Do Q",
          resources: (context) => ({
            XObject: {
              I: context.register(
                context.stream(new Uint8Array(40_000).fill(shade), {
                  Type: "XObject", Subtype: "Image", Width: 200, Height: 200, BitsPerComponent: 8, ColorSpace: "DeviceGray", SMask: image(context),
                })
              ),
            },
          }),
        },
      ])
    const { pdf } = await layOut(await Promise.all([9, 9, 9, 9, 77].map(picture)), format)
    expect(pdf.length).toBeGreaterThan(80_000)
    expect(pdf.length).toBeLessThan(90_000)
    const [first] = await render(pdf)
    expect(inkOf(first)).not.toBeNull()
  })
})

describe("a long run", () => {
  it("tells how far it is, and gives others their turn between files", async () => {
    const files = await Promise.all(Array.from({ length: 5 }, good))
    const told: number[][] = []
    const seenByOthers = new Set<number>()
    const look = () => {
      seenByOthers.add(told.length)
      if (told.length < files.length) setImmediate(look)
    }
    setImmediate(look)
    await layOut(files, "a4_4", { onProgress: (...progress) => told.push(progress) })
    expect(told).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5]))
    expect([...seenByOthers]).toEqual(expect.arrayContaining([1, 2, 3, 4]))
  })

  it("can be stopped", async () => {
    const files = await Promise.all(Array.from({ length: 5 }, good))
    const stop = new AbortController()
    const done: number[] = []
    const run = layOut(files, "a4_4", {
      signal: stop.signal,
      onProgress: (count) => {
        done.push(count)
        if (count === 2) stop.abort(new Error("enough"))
      },
    })
    await expect(run).rejects.toThrow("enough")
    expect(done).toEqual([1, 2])
  })
})
