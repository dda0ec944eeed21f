import { createCanvas, type Canvas } from "@napi-rs/canvas"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"

/** Ink that hangs together, in millimetres from the upper left corner of the page. */
export interface Shape {
  x: number
  y: number
  width: number
  height: number
}

/** Pages of a PDF as pictures. */
export const renderPdf = async (data: Uint8Array, dpi: number): Promise<{ canvases: Canvas[]; texts: string[]; isScaled: boolean }> => {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0 })
  const file = await task.promise
  const canvases: Canvas[] = []
  const texts: string[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const viewport = page.getViewport({ scale: dpi / 72 })
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
    await page.render({ canvas: canvas as never, viewport }).promise
    canvases.push(canvas)
    const { items } = await page.getTextContent()
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(" "))
  }
  const preferences = await file.getViewerPreferences()
  await task.destroy()
  return { canvases, texts, isScaled: !preferences || Reflect.get(preferences, "PrintScaling") !== "None" }
}

/** Finds shapes by filling: pixels at least half as dark as ink, with all eight neighbours. Smaller ones are left out. */
export const shapesOf = (canvas: Canvas, dpi: number, smallestMm: number): Shape[] => {
  const { width, height } = canvas
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height)
  const ink = new Uint8Array(width * height)
  for (let index = 0; index < ink.length; index += 1) ink[index] = data[index * 4] < 140 ? 1 : 0
  const toMm = 25.4 / dpi
  const shapes: Shape[] = []
  const open: number[] = []
  for (let start = 0; start < ink.length; start += 1) {
    if (ink[start] === 0) continue
    let [left, right, top, bottom] = [width, 0, height, 0]
    ink[start] = 0
    open.push(start)
    while (open.length > 0) {
      const at = open.pop() ?? 0
      const [x, y] = [at % width, Math.floor(at / width)]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
      for (const dy of [-width, 0, width])
        for (const dx of [-1, 0, 1]) {
          const next = at + dy + dx
          if (ink[next] !== 1) continue
          ink[next] = 0
          open.push(next)
        }
    }
    const shape = { x: left * toMm, y: top * toMm, width: (right - left + 1) * toMm, height: (bottom - top + 1) * toMm }
    if (Math.max(shape.width, shape.height) >= smallestMm) shapes.push(shape)
  }
  return shapes
}
