import { isAscii } from "node:buffer"

/** Encodings a file is read in, by the names `TextDecoder` knows. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "windows-1252"

const UTF16_LE = [0xff, 0xfe]
const UTF16_BE = [0xfe, 0xff]
/** One broken byte in so many good sequences does not make a file non-UTF-8. */
const GOOD_PER_BROKEN = 20

const startsWith = (bytes: Uint8Array, mark: number[]) => mark.every((byte, at) => bytes[at] === byte)

/**
 * Finds the encoding of a file from its bytes, fed piece by piece. Text that is not UTF-8 is
 * read as windows-1251 when its high bytes look like Cyrillic words, else as windows-1252.
 */
export class EncodingProbe {
  private first: Uint8Array | null = null
  private good = 0
  private broken = 0
  private pending = 0
  private high = 0
  private cyrillicPairs = 0
  private previousCyrillic = false

  push(bytes: Uint8Array): void {
    if (!this.first && bytes.length > 0) {
      this.first = bytes.slice(0, 4)
    }
    if (this.pending === 0 && isAscii(bytes)) {
      this.previousCyrillic = false
      return
    }
    for (const byte of bytes) {
      this.step(byte)
    }
  }

  /** The encoding of all bytes seen. */
  result(): Encoding {
    const first = this.first ?? new Uint8Array()
    if (startsWith(first, UTF16_LE)) {
      return "utf-16le"
    }
    if (startsWith(first, UTF16_BE)) {
      return "utf-16be"
    }
    if (this.broken === 0 || this.good > this.broken * GOOD_PER_BROKEN) {
      return "utf-8"
    }
    return this.cyrillicPairs * 2 > this.high ? "windows-1251" : "windows-1252"
  }

  private step(byte: number): void {
    if (byte >= 0x80) {
      this.high++
    }
    // А-я and Ё, ё of windows-1251; two in a row are rare in Western text.
    const isCyrillic = byte >= 0xc0 || byte === 0xa8 || byte === 0xb8
    if (isCyrillic && this.previousCyrillic) {
      this.cyrillicPairs++
    }
    this.previousCyrillic = isCyrillic
    this.stepUtf8(byte)
  }

  private stepUtf8(byte: number): void {
    if (this.pending > 0) {
      if (byte >= 0x80 && byte < 0xc0) {
        this.pending--
        this.good += this.pending === 0 ? 1 : 0
        return
      }
      this.broken++
      this.pending = 0
    }
    if (byte < 0x80) {
      return
    }
    this.pending = byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0
    this.broken += this.pending === 0 ? 1 : 0
  }
}

/** Text of the head of a file, read like {@link decodeText}. */
export const decodeHead = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes, { stream: true }).replace(/\r\n?/g, "\n")

/** Text of a byte stream with every line break as `\n`; the byte order mark is dropped. */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: string
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let carry = ""
  for await (const chunk of chunks) {
    const text = carry + decoder.decode(chunk, { stream: true })
    // A break of two characters must not be cut in two.
    carry = text.endsWith("\r") ? "\r" : ""
    yield (carry ? text.slice(0, -1) : text).replace(/\r\n?/g, "\n")
  }
  yield (carry + decoder.decode()).replace(/\r\n?/g, "\n")
}
