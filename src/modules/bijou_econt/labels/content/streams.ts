import { decodePDFRawStream, PDFArray, PDFDict, PDFName, type PDFObject, PDFNumber, PDFRawStream } from "pdf-lib"
import { NotUnderstood } from "./not-understood"

const usesPredictor = (value: PDFObject | undefined): boolean => {
  if (value instanceof PDFArray) return value.asArray().some((_, index) => usesPredictor(value.lookup(index)))
  const predictor = value instanceof PDFDict ? value.lookup(PDFName.of("Predictor")) : undefined
  return predictor instanceof PDFNumber && predictor.asNumber() > 1
}

/**
 * Content of a stream without its filters.
 * @throws {NotUnderstood} for a filter that pdf-lib does not know, and for data that is broken
 */
export const decodeStream = (stream: PDFRawStream): Uint8Array => {
  if (usesPredictor(stream.dict.lookup(PDFName.of("DecodeParms")))) throw new NotUnderstood("predictor")
  try {
    return decodePDFRawStream(stream).decode()
  } catch {
    throw new NotUnderstood("filter")
  }
}

/**
 * Content of a page, which may be cut into several streams anywhere between two words.
 * @throws {NotUnderstood} when a part is missing or cannot be decoded
 */
export const readContents = (contents: PDFObject | undefined): Uint8Array => {
  if (contents === undefined) return new Uint8Array(0)
  if (contents instanceof PDFRawStream) return decodeStream(contents)
  if (!(contents instanceof PDFArray)) throw new NotUnderstood("contents")
  const parts = contents.asArray().map((_, index) => {
    const part = contents.lookup(index)
    if (!(part instanceof PDFRawStream)) throw new NotUnderstood("contents")
    return Buffer.from(decodeStream(part))
  })
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from("\n")]))
}
