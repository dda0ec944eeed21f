import { degrees, PDFDocument, PDFName, type PDFContext, type PDFPage } from "pdf-lib"
import { type Box } from "../geometry"

export const PORTRAIT: [number, number] = [595.28, 841.89]
export const LANDSCAPE: [number, number] = [841.89, 595.28]

export interface Drawing {
  size?: [number, number]
  /** Instructions of the page; a list becomes as many streams. */
  content: string | string[]
  turn?: number
  crop?: Box
  resources?: (context: PDFContext) => Record<string, unknown>
}

/** A file with one page for each drawing, as bytes. */
export const drawFile = async (drawings: Drawing[], options: { objectStreams?: boolean; encrypt?: boolean } = {}): Promise<Uint8Array> => {
  const file = await PDFDocument.create()
  const { context } = file
  for (const { size = LANDSCAPE, content, turn = 0, crop, resources } of drawings) {
    const page = file.addPage(size)
    if (turn) page.setRotation(degrees(turn))
    if (crop) page.setCropBox(crop.left, crop.bottom, crop.right - crop.left, crop.top - crop.bottom)
    page.node.set(PDFName.of("Resources"), context.obj((resources?.(context) ?? {}) as never))
    const streams = [content].flat().map((part) => context.register(context.flateStream(part)))
    page.node.set(PDFName.of("Contents"), Array.isArray(content) ? context.obj(streams) : streams[0])
  }
  if (options.encrypt) context.trailerInfo.Encrypt = context.register(context.obj({ Filter: "Standard", V: 1, R: 2 }))
  return file.save({ useObjectStreams: options.objectStreams ?? false, addDefaultPage: false })
}

export const drawPage = async (drawing: Drawing): Promise<PDFPage> =>
  (await PDFDocument.load(await drawFile([drawing], { objectStreams: true }))).getPage(0)

const two = (value: number) => value.toFixed(3)

export const rectangle = ({ left, bottom, right, top }: Box): string =>
  `${two(left)} ${two(bottom)} ${two(right - left)} ${two(top - bottom)} re`

/** A frame of 1 pt whose outer edge is the box. */
export const frame = ({ left, bottom, right, top }: Box): string =>
  `q 1 w 0 G ${rectangle({ left: left + 0.5, bottom: bottom + 0.5, right: right - 0.5, top: top - 0.5 })} S Q`

/** What a label looks like from afar: a frame, a bar code and an unlike corner, so that a turn can be seen. */
export const label = (box: Box): string => {
  const [width, height] = [box.right - box.left, box.top - box.bottom]
  const bars = Array.from({ length: 24 }, (_, index) => {
    const left = box.left + width * (0.1 + 0.033 * index)
    return `${rectangle({ left, right: left + width * (index % 3 ? 0.01 : 0.02), bottom: box.bottom + height * 0.1, top: box.bottom + height * 0.4 })} f`
  })
  const corner = { left: box.left + width * 0.08, right: box.left + width * 0.3, bottom: box.bottom + height * 0.7, top: box.bottom + height * 0.92 }
  return [frame(box), "0 g", ...bars, `${rectangle(corner)} f`].join("\n")
}

export const boxOf = (left: number, bottom: number, width: number, height: number): Box => ({
  left,
  bottom,
  right: left + width,
  top: bottom + height,
})

/** A picture of one grey pixel, or a mask of one. */
export const image = (context: PDFContext, isMask = false) =>
  context.register(
    context.stream(isMask ? Uint8Array.of(0) : Uint8Array.of(90), {
      Type: "XObject",
      Subtype: "Image",
      Width: 1,
      Height: 1,
      BitsPerComponent: isMask ? 1 : 8,
      ...(isMask ? { ImageMask: true } : { ColorSpace: "DeviceGray" }),
    })
  )

export const form = (context: PDFContext, content: string, entries: Record<string, unknown>) =>
  context.register(context.flateStream(content, { Type: "XObject", Subtype: "Form", ...entries }))
