/** A person or a shop with its address. */
export interface Mailbox {
  name: string
  address: string
}

/** Bytes of one encoded word, so that with its frame it stays within 75 characters (RFC 2047, 2). */
const WORD_BYTES = 45
const LINE = 76

const BREAKS = /[\u0000-\u001F\u007F]+/g
const PLAIN = /^[\u0020-\u007E]*$/
const ATOMS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*$/

/** Text that cannot begin another header. */
export const oneLine = (text: string): string => text.replace(BREAKS, " ").trim()

const word = (text: string): string => `=?UTF-8?B?${Buffer.from(text, "utf8").toString("base64")}?=`

/** Text as encoded words, divided between characters only. */
const encodedWords = (text: string): string => {
  const words: string[] = []
  let part = ""
  let bytes = 0
  for (const character of text) {
    const size = Buffer.byteLength(character)
    if (bytes + size > WORD_BYTES) {
      words.push(word(part))
      part = ""
      bytes = 0
    }
    part += character
    bytes += size
  }
  return [...words, word(part)].join(" ")
}

/** Free text of a header, such as a subject. Source: RFC 2047. */
export const encodeText = (text: string): string => {
  const line = oneLine(text)
  return PLAIN.test(line) && !line.includes("=?") ? line : encodedWords(line)
}

/** `Name <address>`. @throws RangeError for an address with spaces, brackets or breaks in it */
export const formatMailbox = ({ name, address }: Mailbox): string => {
  if (!/^[^\s<>()",;:@\u0000-\u001F\u007F]+@[^\s<>()",;:@\u0000-\u001F\u007F]+$/.test(address)) {
    throw new RangeError("An address of the mail is not valid.")
  }
  const shown = oneLine(name)
  if (!shown) {
    return address
  }
  if (!PLAIN.test(shown) || shown.includes("=?")) {
    return `${encodedWords(shown)} <${address}>`
  }
  return ATOMS.test(shown) ? `${shown} <${address}>` : `"${shown.replace(/["\\]/g, "\\$&")}" <${address}>`
}

/**
 * One header with its line end, folded at spaces where it is long.
 * @throws RangeError for a name that is none
 */
export const formatHeader = (name: string, value: string): string => {
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name)) {
    throw new RangeError("The name of a header is not valid.")
  }
  let output = `${name}:`
  let length = output.length
  for (const part of oneLine(value).split(" ")) {
    if (length > name.length + 1 && length + 1 + part.length > LINE) {
      output += `\r\n ${part}`
      length = 1 + part.length
    } else {
      output += ` ${part}`
      length += 1 + part.length
    }
  }
  return `${output}\r\n`
}
