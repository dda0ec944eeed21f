import { type Canvas } from "@napi-rs/canvas"
import { renderPdf } from "../../../bijou_size_guide/pdf/__tests__/measure"
import { type Box } from "../geometry"

const DPI = 144
const POINTS = 72 / DPI
const DARK = 200

/** Pages of a PDF as pictures of 144 dpi. */
export const render = async (pdf: Uint8Array): Promise<Canvas[]> => (await renderPdf(pdf, DPI)).canvases

/** Box of the dark pixels of a picture, in points from the lower left; of those within a part of it only. */
export const inkOf = (canvas: Canvas, part?: Box): Box | null => {
  const { width, height } = canvas
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height)
  const ink = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity }
  for (let index = 0; index < width * height; index += 1) {
    if (data[index * 4] > DARK) continue
    const [x, y] = [(index % width) * POINTS, (height - 1 - Math.floor(index / width)) * POINTS]
    if (part && (x < part.left || x > part.right || y < part.bottom || y > part.top)) continue
    ink.left = Math.min(ink.left, x)
    ink.right = Math.max(ink.right, x + POINTS)
    ink.bottom = Math.min(ink.bottom, y)
    ink.top = Math.max(ink.top, y + POINTS)
  }
  return ink.left === Infinity ? null : ink
}
