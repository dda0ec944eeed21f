const LINE = 76
const [CR, LF, TAB, SPACE, EQUALS, TILDE] = [13, 10, 9, 32, 61, 126]
const HEX = Buffer.from("0123456789ABCDEF")

/**
 * Quoted-printable with CRLF at the end of lines (RFC 2045, 6.7).
 * @param bytes UTF-8
 */
const quotedPrintable = (bytes: Buffer): string => {
  const output = Buffer.allocUnsafe(bytes.length * 3 + Math.ceil((bytes.length * 3) / (LINE - 3)) * 3 + 8)
  let at = 0
  let column = 0
  const room = (needed: number): void => {
    if (column + needed > LINE - 1) {
      output[at] = EQUALS
      output[at + 1] = CR
      output[at + 2] = LF
      at += 3
      column = 0
    }
  }
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index]
    const next = bytes[index + 1]
    if (byte === LF || (byte === CR && next === LF)) {
      output[at] = CR
      output[at + 1] = LF
      at += 2
      column = 0
      index += byte === CR ? 1 : 0
      continue
    }
    const endsLine = next === undefined || next === LF || next === CR
    const isPlain = byte === SPACE || byte === TAB ? !endsLine : byte > SPACE && byte <= TILDE && byte !== EQUALS
    if (isPlain) {
      room(1)
      output[at] = byte
      at += 1
      column += 1
    } else {
      room(3)
      output[at] = EQUALS
      output[at + 1] = HEX[byte >> 4]
      output[at + 2] = HEX[byte & 15]
      at += 3
      column += 3
    }
  }
  return output.toString("latin1", 0, at)
}

/** In lines of 76 letters; cut by hand, which takes a third of what a pattern takes. */
const base64 = (bytes: Buffer): string => {
  const letters = bytes.toString("base64")
  let output = ""
  let at = 0
  for (; at + LINE <= letters.length; at += LINE) {
    output += `${letters.slice(at, at + LINE)}\r\n`
  }
  return output + letters.slice(at)
}

/** A part of text, encoded the shorter way: mostly Latin letters stay readable. */
export const encodeBody = (text: string): { encoding: "quoted-printable" | "base64"; content: string } => {
  const bytes = Buffer.from(text, "utf8")
  // Letters of two bytes, as Cyrillic has them, are foreign in both; counting them would cost more than the encoding.
  const foreign = 2 * (bytes.length - text.length)
  return bytes.length + 2 * foreign <= (bytes.length * 4) / 3
    ? { encoding: "quoted-printable", content: quotedPrintable(bytes) }
    : { encoding: "base64", content: base64(bytes) }
}
