import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from "pdf-lib"

/** Why a file gives no labels. */
export type Refusal = "encrypted" | "unreadable"

const END = "%%EOF"
/** So far from its end a file may say that it ends; servers append lines. */
const TAIL = 2048

/** A download that broke off has no end. Printing it could print half a label. */
const isComplete = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-TAIL).includes(END)

const partsOf = (object: PDFObject): PDFObject[] => {
  if (object instanceof PDFStream) return object.dict.values()
  if (object instanceof PDFDict) return object.values()
  return object instanceof PDFArray ? object.asArray() : []
}

/** Whether everything a page draws with could be read. */
const isIntact = ({ node, doc }: PDFPage): boolean => {
  const contents = node.get(PDFName.of("Contents"))
  if (contents instanceof PDFRef && doc.context.lookup(contents) === undefined) return false
  const open = [contents, node.Resources()].filter((object) => object !== undefined)
  const seen = new Set<PDFObject>()
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (seen.has(object)) continue
    seen.add(object)
    const found = object instanceof PDFRef ? doc.context.lookup(object) : object
    if (found instanceof PDFInvalidObject) return false
    // A page that is reached from its own resources would bring in the whole document.
    if (found && !(found instanceof PDFDict && found.get(PDFName.of("Type")) === PDFName.of("Page"))) {
      open.push(...partsOf(found))
    }
  }
  return true
}

/** Opens a file of labels; a damaged one is refused as a whole. */
export const openFile = async (bytes: Uint8Array): Promise<{ file: PDFDocument; pages: PDFPage[] } | Refusal> => {
  if (!isComplete(bytes)) return "unreadable"
  try {
    const file = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Medium, updateMetadata: false, ignoreEncryption: true })
    if (file.isEncrypted) return "encrypted"
    const pages = file.getPages()
    return pages.length > 0 && pages.every(isIntact) ? { file, pages } : "unreadable"
  } catch {
    return "unreadable"
  }
}
