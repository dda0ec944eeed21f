import fontkit from "@pdf-lib/fontkit"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { PDFDocument, PDFName, PDFRawStream } from "pdf-lib"

const ALPHABET =
  " !\"#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz·№€„“–" +
  "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯабвгдежзийклмнопрстуфхцчшщъьюя"
const LANDSCAPE = /** @type {const} */ ([841.89, 595.28])

/**
 * One page whose drawing is exchanged. Embedding a font costs pdf-lib 40 ms; it is done once, for every
 * letter a label may hold, and a label is those objects with another content stream.
 * @typedef {{ encode: (text: string) => string, widthOf: (text: string, size: number) => number, print: (drawing: string) => Uint8Array }} Form
 */

/** @param {[number, Uint8Array][]} objects @param {string} trailer */
const assemble = (objects, trailer) => {
  const parts = [Buffer.from("%PDF-1.7\n%\x81\x81\x81\x81\n", "latin1")]
  let size = parts[0].length
  const offsets = new Map()
  for (const [number, bytes] of objects) {
    const part = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      bytes,
      Buffer.from("\nendobj\n\n"),
    ])
    offsets.set(number, size)
    size += part.length
    parts.push(part)
  }
  const count = Math.max(...offsets.keys()) + 1
  const rows = Array.from({ length: count }, (_, number) =>
    offsets.has(number)
      ? `${String(offsets.get(number)).padStart(10, "0")} 00000 n `
      : "0000000000 65535 f "
  )
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n${rows.join("\n")}\ntrailer\n<< /Size ${count} ${trailer} >>\nstartxref\n${size}\n%%EOF\n`
    )
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** @returns {Promise<Form>} */
const make = async () => {
  const name = "@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf"
  const file = await PDFDocument.create({ updateMetadata: false })
  file.registerFontkit(fontkit)
  const font = await file.embedFont(await readFile(createRequire(import.meta.url).resolve(name)), {
    subset: true,
  })
  const page = file.addPage([...LANDSCAPE])
  // Letter by letter: laying out a text as fontkit does costs more than the rest of a label.
  const glyphs = new Map(
    [...ALPHABET].map((letter) => [
      letter,
      {
        code: font.encodeText(letter).toString().slice(1, -1),
        width: font.widthOfTextAtSize(letter, 1),
      },
    ])
  )
  const unknown = /** @type {{ code: string, width: number }} */ (glyphs.get("?"))
  const glyphsOf = (/** @type {string} */ text) =>
    [...text].map((letter) => glyphs.get(letter) ?? unknown)
  const content = file.context.nextRef()
  page.node.set(PDFName.of("Contents"), content)
  const key = page.node.newFontDictionary("F", font.ref)
  await file.flush()
  const objects = /** @type {[number, Uint8Array][]} */ (
    file.context.enumerateIndirectObjects().map(([ref, object]) => {
      const bytes = new Uint8Array(object.sizeInBytes())
      object.copyBytesInto(bytes, 0)
      return [ref.objectNumber, bytes]
    })
  )
  const trailer = `/Root ${String(file.context.trailerInfo.Root)}`
  return {
    encode: (text) =>
      `<${glyphsOf(text)
        .map(({ code }) => code)
        .join("")}>`,
    widthOf: (text, size) => size * glyphsOf(text).reduce((sum, { width }) => sum + width, 0),
    print: (drawing) => {
      const stream = PDFRawStream.of(
        file.context.obj({}),
        Buffer.from(drawing.replaceAll("/F ", `${String(key)} `), "latin1")
      )
      const bytes = new Uint8Array(stream.sizeInBytes())
      stream.copyBytesInto(bytes, 0)
      return assemble([...objects, [content.objectNumber, bytes]], trailer)
    },
  }
}

/** @type {Promise<Form> | undefined} */
let form

/** The form, made when the first label is printed. */
export const labelForm = () => (form ??= make())
