import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs"
import { afterAll, beforeAll, expect, it } from "vitest"
import { barsOf } from "../lib/barcode.mjs"
import { goodLabel, open } from "./helpers"

let sandbox: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  sandbox = await open()
})
afterAll(() => sandbox.close())

const pdfOf = async (changes: Record<string, unknown> = {}) => {
  const { body } = await sandbox.call("createLabel", { mode: "create", label: goodLabel(changes) })
  const { pdfURL: url, shipmentNumber: number } = body.label as { pdfURL: string; shipmentNumber: string }
  const response = await fetch(url)
  return { url, number, type: response.headers.get("content-type"), bytes: new Uint8Array(await response.arrayBuffer()) }
}

it("is one A4 page across with a framed label on a part of it", async () => {
  const { number, type, bytes } = await pdfOf()
  expect(type).toBe("application/pdf")
  const file = await getDocument({ data: bytes }).promise
  expect(file.numPages).toBe(1)
  const page = await file.getPage(1)
  expect(page.view.map(Math.round)).toEqual([0, 0, 842, 595])
  const { items } = await page.getTextContent()
  const texts = items.flatMap((item) => ("str" in item ? item.str : []))
  for (const text of [number, "Магазин ЕООД", "Мария Иванова", "Наложен платеж: 57.40 EUR", "Поръчка 1042"]) {
    expect(texts).toContain(text)
  }
  const { fnArray } = await page.getOperatorList()
  expect(fnArray.filter((code) => code === OPS.constructPath).length).toBeGreaterThan(barsOf(number).length)
})

it("holds long texts and letters its font has not", async () => {
  const { bytes } = await pdfOf({ shipmentDescription: `${"Дълго описание ".repeat(30)} 漢字 ѝ` })
  const file = await getDocument({ data: bytes }).promise
  expect(file.numPages).toBe(1)
})

it("is for those who have its key", async () => {
  const { url, number } = await pdfOf()
  expect((await fetch(`${url}0`)).status).toBe(403)
  expect((await fetch(url.replace(number, "1051604330000"))).status).toBe(403)
  const { status } = await fetch(new URL("/api_export.php?exportMethod=printLoading&loading_num=1050010095854&_key=", url))
  expect(status).toBe(403)
})

it("has a bar code that ends as Code 128 does", () => {
  const bars = barsOf("1051604334939")
  const end = bars.at(-1)
  // Start, 13 letters, a check letter of 11 modules each, and the stop of 13.
  expect((end?.x ?? 0) + (end?.width ?? 0)).toBe(15 * 11 + 13)
  expect(bars).toHaveLength(15 * 3 + 4)
})
