import { createHash } from "node:crypto"
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream, PDFRef, PDFStream } from "pdf-lib"

/**
 * Keeps one copy of what many files bring along: logos, fonts, colour profiles. Without it a print run of 500 labels holds the
 * courier's logo 500 times.
 */
export class SharedObjects {
  private readonly known = new Map<string, PDFRef>()
  /** References of this context that were looked at, each with the one that stands for it. */
  private readonly settled = new Map<PDFRef, PDFRef>()

  constructor(private readonly context: PDFContext) {}

  /** Replaces what `object` refers to by equal objects that were there before, and drops the doubles. */
  share(object: PDFObject): void {
    const dict = object instanceof PDFStream ? object.dict : object
    if (dict instanceof PDFDict) {
      for (const [key, value] of dict.entries()) dict.set(key, this.replacement(value))
    } else if (dict instanceof PDFArray) {
      dict.asArray().forEach((value, index) => dict.set(index, this.replacement(value)))
    }
  }

  private replacement(value: PDFObject): PDFObject {
    if (!(value instanceof PDFRef)) {
      this.share(value)
      return value
    }
    const settled = this.settled.get(value)
    if (settled) return settled
    // Objects that refer to themselves in a circle stay as they are.
    this.settled.set(value, value)
    const object = this.context.lookup(value)
    if (object === undefined) return value
    this.share(object)
    const key = this.keyOf(object)
    const known = this.known.get(key)
    if (known === undefined) {
      this.known.set(key, value)
      return value
    }
    this.context.delete(value)
    this.settled.set(value, known)
    return known
  }

  private keyOf(object: PDFObject): string {
    const hash = createHash("sha256")
    if (object instanceof PDFRawStream) {
      hash.update(object.dict.toString()).update("\0").update(object.contents)
    } else {
      hash.update(object.toString())
    }
    return hash.digest("base64")
  }
}
